package fr.renfort.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the queued jobs, from the start of the HTTP server to the shutdown; never in a command that only passes by. */
@Singleton
final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration POLLING_INTERVAL = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(2);
    /** A node silent for this many heartbeats, about 8 s, counts as dead. */
    private static final int MISSED_HEARTBEATS = 4;

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);
    private static final double TAKE_WHEN_BELOW = 0.5;
    private static final double TAKE_UP_TO = 1.0;
    private static final int THREADS = 4;

    private final BeanProvider<DataSource> dataSource;
    private final BeanProvider<Task<?>> tasks;
    private final BeanProvider<JobScheduler> jobs;
    private final InstantSource time;
    private @Nullable Scheduler scheduler;

    /** Takes providers, so that a program that hears of its end opens no database for that. */
    JobRunner(
            BeanProvider<DataSource> dataSource,
            BeanProvider<Task<?>> tasks,
            BeanProvider<JobScheduler> jobs,
            InstantSource time) {
        this.dataSource = dataSource;
        this.tasks = tasks;
        this.jobs = jobs;
        this.time = time;
    }

    @EventListener
    void start(ServerStartupEvent started) {
        start();
    }

    synchronized void start() {
        Scheduler starting = Scheduler.create(DelegatingDataSource.unwrapDataSource(dataSource.get()), others())
                .startTasks(recurring())
                .threads(THREADS)
                .pollUsingLockAndFetch(TAKE_WHEN_BELOW, TAKE_UP_TO)
                .pollingInterval(POLLING_INTERVAL)
                .heartbeatInterval(HEARTBEAT_INTERVAL)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_GOODBYE)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .serializer(new JacksonSerializer())
                .clock(time::instant)
                .enableImmediateExecution()
                .enablePriority()
                .build();
        starting.start();
        jobs.get().wakes(starting::triggerCheckForDueExecutions);
        scheduler = starting;
        LOG.info("jobs running tasks={} threads={}", tasks.stream().count(), THREADS);
    }

    @EventListener
    void stop(ShutdownEvent shutdown) {
        stop();
    }

    /** Lets running jobs end for a while, then cuts them off: another node runs them again. */
    @PreDestroy
    synchronized void stop() {
        if (scheduler != null) {
            jobs.get().wakes(() -> {});
            scheduler.stop();
            scheduler = null;
        }
    }

    private List<RecurringTask<?>> recurring() {
        return tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(task -> (RecurringTask<?>) task)
                .toList();
    }

    private List<Task<?>> others() {
        return tasks.stream()
                .filter(task -> !(task instanceof RecurringTask))
                .<Task<?>>map(task -> task)
                .toList();
    }
}
