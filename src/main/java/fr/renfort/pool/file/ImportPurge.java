package fr.renfort.pool.file;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.renfort.database.Transactions;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.Scope;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets, every hour, files that were read more than a day ago: they name people. */
@Factory
final class ImportPurge {

    static final Duration KEPT = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(ImportPurge.class);

    @Singleton
    RecurringTask<Void> importPurge(
            Transactions transactions, ImportRepository imports, Territory territory, InstantSource time) {
        return Tasks.recurring("pool-import-purge", FixedDelay.ofHours(1)).execute((job, context) -> {
            Scope everywhere = new Scope(
                    territory.regions().stream().map(Region::code).collect(Collectors.toSet()), null, null, null);
            int removed = transactions.write(
                    everywhere, () -> imports.removeOlderThan(time.instant().minus(KEPT)));
            LOG.debug("imports forgotten count={}", removed);
        });
    }
}
