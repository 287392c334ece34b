package fr.renfort.mission;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/**
 * A mission or a loan that its request's history tells of.
 *
 * @param items duties of a mission, 1 for a loan
 */
@Introspected
record TracedRow(UUID id, UUID requestId, boolean loan, long items) {}
