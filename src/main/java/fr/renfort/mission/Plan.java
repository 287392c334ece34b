package fr.renfort.mission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run proposes.
 *
 * @param publication null: nobody has published it
 * @param version grows with each change
 */
public record Plan(
        UUID id, Origin origin, State state, @Nullable Publication publication, int version) {

    /** Whether a plan is in force. */
    public enum State {
        /** The latest of its region, or of its region's exercises. */
        CURRENT,
        /** A later one replaced it. */
        SUPERSEDED
    }

    /**
     * Where a plan comes from.
     *
     * @param region code of the region it is for
     * @param exercise whether it is of the region's exercises
     * @param createdAt when it was stored
     */
    public record Origin(String region, boolean exercise, UUID run, Instant createdAt) {}

    /** When a plan was published, and who did it. */
    public record Publication(Instant at, String by) {}

    public String region() {
        return origin.region();
    }
}
