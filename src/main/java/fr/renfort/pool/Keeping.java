package fr.renfort.pool;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A step of somebody who keeps a part of the pool: allowed to, whole or not at all, written down. */
@Singleton
final class Keeping {

    private final Transactions transactions;
    private final Journal journal;

    Keeping(Transactions transactions, Journal journal) {
        this.transactions = transactions;
        this.journal = journal;
    }

    /** Does a step in one transaction; an invalid value that comes up in it refuses it. */
    <T> Outcome<T> decide(Viewer viewer, Supplier<Outcome<T>> step) {
        if (!viewer.is(Role.COORDINATOR) && !viewer.is(Role.LENDER)) {
            return forbidden(viewer);
        }
        try {
            return transactions.decide(viewer.scope(), step);
        } catch (InvalidValueException invalid) {
            return Outcome.refused(List.of(invalid.error()));
        }
    }

    void record(RegionEvent event, Viewer viewer) {
        journal.record(event, viewer.subject());
    }

    /** Whether the viewer keeps what the lender of the region lends. */
    static boolean keeps(Viewer viewer, String region, UUID lender) {
        return viewer.coordinates(region) || viewer.lendsFor(lender);
    }

    static <T> Outcome<T> forbidden(Viewer viewer) {
        return Outcome.refused(
                UserErrorCode.FORBIDDEN,
                "",
                "error.pool.forbidden",
                viewer.role().name());
    }

    static <T> Outcome<T> notFound(String field, UUID id) {
        return Outcome.refused(UserErrorCode.NOT_FOUND, field, "error.pool.notFound", id.toString());
    }

    /** Lets a change pass that its author based on what is so now: still in the pool, and of the version that was read. */
    static Outcome<Standing> unchangedSince(int versionRead, Standing standing) {
        if (standing.withdrawn()) {
            return Outcome.refused(
                    UserErrorCode.WRONG_STATE, "id", "error.pool.withdrawn", String.valueOf(standing.withdrawnAt()));
        }
        if (standing.version() != versionRead) {
            return Outcome.refused(
                    UserErrorCode.STALE,
                    "version",
                    "error.pool.stale",
                    Integer.toString(versionRead),
                    Integer.toString(standing.version()));
        }
        return Outcome.done(standing);
    }
}
