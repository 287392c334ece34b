package fr.renfort.board;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** Seats on shifts of an incident, by state and by whether the shift runs now or within a day. */
@Introspected
record SeatRow(UUID incidentId, String state, long now, long nextDay) {}
