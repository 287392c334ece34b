package fr.renfort.database;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.renfort.vocabulary.Scope;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What viewers use up of an hourly allowance, shared between all nodes. Thread-safe. */
@Singleton
public final class Spending {

    private static final Logger LOG = LoggerFactory.getLogger(Spending.class);

    /** Longest wait for the database: what is only counted must hold nobody up. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private static final Duration KEPT = Duration.ofHours(2);

    private final Transactions transactions;
    private final SpendingRepository hours;

    Spending(Transactions transactions, SpendingRepository hours) {
        this.transactions = transactions;
        this.hours = hours;
    }

    /**
     * What a viewer asks for.
     *
     * @param needed least units of use; none are granted when fewer are left
     * @param wanted units to take at once, {@code needed} or more, as far as they are left
     * @param most units of the hour
     */
    public record Wish(long needed, long wanted, long most) {

        public Wish {
            if (needed < 0 || wanted < needed || most < needed) {
                throw new IllegalArgumentException(
                        "Of " + most + " units, " + needed + " to " + wanted + " cannot be taken.");
            }
        }
    }

    /**
     * What was granted.
     *
     * @param granted units that the caller may use up; 0 when those needed are not left
     * @param spent units of the hour taken by all nodes until now, these included
     */
    public record Taken(long granted, long spent) {}

    /**
     * Takes units of an hour.
     *
     * @param hour its first instant
     * @return empty when the database does not say so in time, or at all
     */
    public Optional<Taken> take(String subject, Instant hour, Wish wish) {
        try {
            return Optional.of(transactions.write(Scope.NONE, () -> {
                hours.hurryFor(subject, Long.toString(PATIENCE.toMillis()));
                SpendingRow row = hours.take(subject, hour, wish.needed(), wish.wanted(), wish.most());
                return new Taken(row.granted(), row.spent());
            }));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "spending not counted sqlState={}",
                    SqlFailure.find(failure).map(SQLException::getSQLState).orElse("none"));
            return Optional.empty();
        }
    }

    private int removeOld(Instant now) {
        return transactions.write(Scope.NONE, () -> {
            hours.seeAllToSweep();
            return hours.removeOlderThan(now.minus(KEPT));
        });
    }

    /** Forgets, every hour, what was spent in hours that are over. */
    @Factory
    static final class Purge {

        @Singleton
        RecurringTask<Void> spendingPurge(Spending spending, InstantSource time) {
            return Tasks.recurring("viewer-hour-purge", FixedDelay.ofHours(1))
                    .execute((job, context) ->
                            LOG.debug("hours of spending forgotten count={}", spending.removeOld(time.instant())));
        }
    }
}
