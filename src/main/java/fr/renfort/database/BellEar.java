package fr.renfort.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one connection hears, and up to which moment all was heard. For one thread. */
final class BellEar {

    /** How long silence lasts until the connection is tried. */
    static final Duration SILENCE = Duration.ofSeconds(5);

    private final BellListener listener;
    private @Nullable String since;
    private @Nullable String latest;
    private long takenAt;

    /** @param since moment up to which all was heard before; null at the very first */
    BellEar(BellListener listener, @Nullable String since) {
        this.listener = listener;
        this.since = since;
    }

    /** The moment up to which all was heard; null when nothing ever was. */
    @Nullable
    String since() {
        return since;
    }

    /** Makes up for what was missed before this connection began to listen. */
    void begin(BellConnection connection) throws SQLException {
        String now = taken(connection);
        if (since != null) {
            listener.missed(since);
        }
        since = now;
    }

    /** Waits for notices, at most for {@link #SILENCE}. */
    void hear(BellConnection connection) throws SQLException {
        List<String> notices = connection.await(SILENCE);
        if (!notices.isEmpty()) {
            listener.heard(notices);
        }
        if (System.nanoTime() - takenAt >= SILENCE.toNanos()) {
            // The one before the last: notices of what the last one shows may still be on their way.
            since = latest;
            taken(connection);
        }
    }

    private String taken(BellConnection connection) throws SQLException {
        String now = connection.snapshot();
        latest = now;
        takenAt = System.nanoTime();
        return now;
    }
}
