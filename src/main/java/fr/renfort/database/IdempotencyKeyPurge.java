package fr.renfort.database;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.renfort.vocabulary.Scope;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets, every hour, the idempotency keys that have done their service. */
@Factory
final class IdempotencyKeyPurge {

    static final Duration KEPT = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyKeyPurge.class);

    @Singleton
    RecurringTask<Void> purge(Transactions transactions, IdempotencyKeyRepository keys, InstantSource time) {
        return Tasks.recurring("idempotency-key-purge", FixedDelay.ofHours(1)).execute((job, context) -> {
            int removed = removeOld(transactions, keys, time);
            LOG.debug("idempotency keys forgotten count={}", removed);
        });
    }

    static int removeOld(Transactions transactions, IdempotencyKeyRepository keys, InstantSource time) {
        return transactions.write(Scope.NONE, () -> {
            keys.seeAllToSweep();
            return keys.removeOlderThan(time.instant().minus(KEPT));
        });
    }
}
