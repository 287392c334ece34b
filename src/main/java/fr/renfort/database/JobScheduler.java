package fr.renfort.database;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/**
 * Queues jobs that run once among all nodes, and again elsewhere when their node dies. What a job does is a
 * {@code com.github.kagkarlsson.scheduler.task.Task} bean of any room; a job may run twice, so its last step must bear that.
 * Thread-safe.
 */
@Singleton
public final class JobScheduler {

    private final Transactions transactions;
    private final InstantSource time;
    private final SchedulerClient queue;
    private volatile Runnable wake = () -> {};

    JobScheduler(Transactions transactions, DataSource dataSource, InstantSource time) {
        this.transactions = transactions;
        this.time = time;
        this.queue = SchedulerClient.Builder.create(dataSource, List.of())
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .enablePriority()
                .serializer(new JacksonSerializer())
                .build();
    }

    /**
     * Queues a job in the caller's write transaction: it is queued when that is kept, and then runs at once where this
     * process runs jobs, or within two seconds on another node. A job of the same name and id that is queued already stays
     * as it is.
     *
     * @throws IllegalStateException outside a transaction
     */
    public <T> void queue(TaskInstance<T> job) {
        queue(job, time.instant());
    }

    /**
     * Queues a job that becomes due later, in the caller's write transaction.
     *
     * @throws IllegalStateException outside a transaction
     */
    public <T> void queue(TaskInstance<T> job, Instant due) {
        transactions.afterCommit(() -> wake.run());
        queue.scheduleIfNotExists(job, due);
    }

    /** From now on whoever runs jobs in this process hears of each that is queued. */
    void wakes(Runnable runner) {
        wake = runner;
    }
}
