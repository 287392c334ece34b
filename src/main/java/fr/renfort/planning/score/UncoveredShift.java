package fr.renfort.planning.score;

import java.time.Instant;

/** A shift, or what is left of one, too short to be a duty. */
public record UncoveredShift(String need, Instant from, Instant to) {}
