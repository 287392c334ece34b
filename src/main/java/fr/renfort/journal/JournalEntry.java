package fr.renfort.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened, as it was written down.
 *
 * @param sequence position in the journal, rising; numbers may be missing
 * @param region code of the region it happened in
 * @param at when it was recorded
 * @param actor subject of the viewer who did it
 * @param kind name of the event, such as {@code IncidentDeclared}
 * @param subject id of what it happened to
 * @param details what the event told, as a JSON object
 */
public record JournalEntry(
        long sequence, String region, Instant at, String actor, String kind, UUID subject, String details) {}
