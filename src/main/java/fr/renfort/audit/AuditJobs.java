package fr.renfort.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The jobs of this room: what is settled is sealed every minute, what is old forgotten every hour. */
@Factory
final class AuditJobs {

    @Singleton
    @Named("journal-seal")
    Task<Void> sealing(Sealer sealer) {
        return Tasks.recurring("journal-seal", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((job, context) -> sealer.seal());
    }

    @Singleton
    @Named("journal-forget")
    Task<Void> forgetting(Forgetting forgetting) {
        return Tasks.recurring("journal-forget", FixedDelay.of(Duration.ofHours(1)))
                .execute((job, context) -> forgetting.forgetTheOld());
    }
}
