package fr.renfort.board;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;

/** Seats on shifts of a need, by local day and state. */
@Introspected
record DaySeatRow(UUID needId, LocalDate day, String state, long seats) {}
