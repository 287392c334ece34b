package fr.renfort.pool;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when an expert or a lot is in the pool, and whether it still is.
 *
 * @param since when it was registered
 * @param withdrawnAt when it left the pool; null: it has not
 * @param version how often it was changed; a change names the version that its author read
 */
public record Standing(Instant since, @Nullable Instant withdrawnAt, int version) {

    static Standing beginning(Instant since) {
        return new Standing(since, null, 0);
    }

    /** After one more change. */
    Standing changed() {
        return new Standing(since, withdrawnAt, version + 1);
    }

    Standing withdrawnAt(Instant instant) {
        return new Standing(since, instant, version + 1);
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
