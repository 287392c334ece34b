package fr.renfort.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A viewer, for as long as they are known: a connection that outlives its calls ends with what it was let in by.
 *
 * @param expiresAt first instant at which they are let in no more; null where nothing expires, as in demonstrations
 */
public record Admission(Viewer viewer, @Nullable Instant expiresAt) {

    /** Whether they are let in no more. */
    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
