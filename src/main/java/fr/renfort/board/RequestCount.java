package fr.renfort.board;

import fr.renfort.crisis.RequestState;
import io.micronaut.core.annotation.Introspected;

/** Requests of open incidents in one state. */
@Introspected
public record RequestCount(RequestState state, int count) {}
