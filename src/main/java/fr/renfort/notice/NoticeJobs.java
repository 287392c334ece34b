package fr.renfort.notice;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The jobs of this room, each done by one node at a time. */
@Factory
final class NoticeJobs {

    private static final Duration OFTEN = Duration.ofSeconds(3);

    @Singleton
    @Named("notice-round")
    Task<Void> noticeRound(NoticeRound round) {
        return Tasks.recurring("notice-round", FixedDelay.of(OFTEN)).execute((job, context) -> round.tell());
    }

    @Singleton
    @Named("request-watch")
    Task<Void> requestWatch(NoticeRound round) {
        return Tasks.recurring("request-watch", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((job, context) -> round.watch());
    }

    @Singleton
    @Named("notice-digest")
    Task<Void> noticeDigest(NoticeRound round) {
        return Tasks.recurring("notice-digest", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((job, context) -> round.greet());
    }

    @Singleton
    @Named("notice-purge")
    Task<Void> noticePurge(NoticeRound round) {
        return Tasks.recurring("notice-purge", FixedDelay.of(Duration.ofHours(6)))
                .execute((job, context) -> round.forget());
    }
}
