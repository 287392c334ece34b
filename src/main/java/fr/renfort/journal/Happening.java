package fr.renfort.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something happened, to what, and whom it touches: a journal entry without what it tells.
 *
 * @param sequence position in the journal; 0 for what the journal does not keep
 * @param region code of the region it happened in
 * @param kind name of the event, such as {@code IncidentDeclared}
 * @param subject id of what it happened to
 * @param incident the incident that a request belongs to; null for anything else
 * @param lender organisation whose people or lots it touches
 * @param hospital legal entity of the establishment it touches
 */
public record Happening(
        long sequence,
        String region,
        String kind,
        UUID subject,
        @Nullable UUID incident,
        @Nullable UUID lender,
        @Nullable UUID hospital) {

    /** A change that the journal does not keep, and that only those who see the region whole may hear of. */
    public static Happening unrecorded(String region, String kind, UUID subject) {
        return new Happening(0, region, kind, subject, null, null, null);
    }
}
