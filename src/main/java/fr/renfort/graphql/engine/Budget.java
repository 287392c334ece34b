package fr.renfort.graphql.engine;

import fr.renfort.access.Viewer;
import fr.renfort.database.Spending;
import fr.renfort.database.Spending.Taken;
import fr.renfort.database.Spending.Wish;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Holds viewers to their cost of an hour (UTC, from one full hour to the next), on all nodes together. A node takes units from
 * the shared account a {@value #PORTIONS}th of the hour's at a time, and uses them up by itself: few requests wait for the
 * database, and at most one portion a node is counted that nobody has used. When the database does not answer, the node
 * lets its viewers go on. Thread-safe.
 */
@Singleton
final class Budget {

    private static final int PORTIONS = 200;

    private final Spending spending;
    private final BudgetSettings settings;
    private final InstantSource time;
    private final ConcurrentMap<String, Account> accounts = new ConcurrentHashMap<>();
    private volatile Instant present = Instant.MIN;

    Budget(Spending spending, BudgetSettings settings, InstantSource time) {
        this.spending = spending;
        this.settings = settings;
        this.time = time;
    }

    /**
     * What came of a request for units.
     *
     * @param admitted whether the request may be executed
     * @param limit units of an hour; 0: as many as they like
     * @param remaining units left of them, give or take what nodes hold in hand
     * @param resetAt when they are all there again
     * @param resetIn until then
     */
    record Charge(boolean admitted, long limit, long remaining, Instant resetAt, Duration resetIn) {}

    /**
     * Takes what a request costs from its viewer's hour.
     *
     * @param writes a small request that writes is admitted, whatever is left
     */
    Charge charge(Viewer viewer, long cost, boolean writes) {
        Instant now = time.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Instant reset = hour.plus(1, ChronoUnit.HOURS);
        long limit = settings.unitsOf(viewer.role());
        if (limit == 0) {
            return new Charge(true, 0, 0, reset, Duration.between(now, reset));
        }
        begin(hour);
        Account account = accounts.computeIfAbsent(viewer.subject(), subject -> new Account());
        boolean paid = account.pay(viewer.subject(), hour, cost, limit);
        boolean necessary = writes && cost <= settings.necessary();
        return new Charge(paid || necessary, limit, account.remaining(limit), reset, Duration.between(now, reset));
    }

    /** With a new hour every account begins anew. */
    private void begin(Instant hour) {
        if (!present.equals(hour)) {
            synchronized (this) {
                if (!present.equals(hour)) {
                    accounts.clear();
                    present = hour;
                }
            }
        }
    }

    /** What this node knows of one viewer's hour. */
    private final class Account {

        private long inHand;
        private long spent;

        synchronized boolean pay(String subject, Instant hour, long cost, long limit) {
            if (inHand < cost && !fetch(subject, hour, cost - inHand, limit)) {
                return false;
            }
            inHand -= cost;
            return true;
        }

        private boolean fetch(String subject, Instant hour, long needed, long limit) {
            if (needed > limit) {
                return false;
            }
            long portion = Math.max(needed, limit / PORTIONS);
            Optional<Taken> taken = spending.take(subject, hour, new Wish(needed, portion, limit));
            spent = taken.map(Taken::spent).orElse(spent);
            long granted = taken.map(Taken::granted).orElse(portion);
            inHand += granted;
            return granted > 0 || needed == 0;
        }

        synchronized long remaining(long limit) {
            return Math.max(0, limit - spent) + inHand;
        }
    }
}
