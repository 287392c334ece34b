package fr.renfort.journal;

import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
        long sequence, String region, Instant at, String actor, String kind, UUID subject, String details) {
    /** That a version which was read is no longer so: by whom it became the present one, and when. */
    public <T> Outcome<T> stale(String field, int versionRead, int version) {
        return Outcome.refused(
                UserErrorCode.STALE,
                field,
                "error.stale.by",
                Integer.toString(versionRead),
                Integer.toString(version),
                actor,
                at.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
