package fr.renfort.board;

import java.time.Instant;

/**
 * A region at a glance.
 *
 * @param region its code
 * @param exercise its exercises instead of what is real
 * @param asOf the moment at which it is looked at
 */
public record Board(String region, boolean exercise, Instant asOf) {}
