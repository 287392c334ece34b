package fr.renfort.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.renfort.vocabulary.Scope;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobSchedulerTest {

    private static final Queue<String> RUN = new ConcurrentLinkedQueue<>();
    private static final int MANY = 20;

    private static ApplicationContext node;
    private static ApplicationContext otherNode;
    private static ApplicationContext command;

    private OneTimeTask<Void> task;
    private Transactions transactions;
    private JobScheduler jobs;
    private Sql sql;

    @BeforeAll
    static void open() {
        Map<String, Object> properties = new HashMap<>(TestDatabase.fresh().properties());
        properties.put("test.jobs", true);
        node = ApplicationContext.run(properties);
        node.getBean(JobRunner.class).start();
        otherNode = ApplicationContext.run(properties);
        otherNode.getBean(JobRunner.class).start();
        command = ApplicationContext.run(properties);
    }

    @AfterAll
    static void close() {
        command.close();
        otherNode.close();
        node.close();
    }

    @BeforeEach
    void begin() {
        RUN.clear();
        task = node.getBean(TestJobs.class).task;
        transactions = node.getBean(Transactions.class);
        jobs = node.getBean(JobScheduler.class);
        sql = new Sql(node.getBean(DataSource.class));
    }

    @Test
    void aJobRunsOnceItsTransactionIsKept() {
        transactions.write(Scope.NONE, () -> {
            jobs.queue(task.instance("kept"));
            sql.actAs("test");
            return sql.run("INSERT INTO idempotency_key (subject, key, operation, input_digest, created_at)"
                    + " VALUES ('test', 'kept', '', '', now())");
        });

        Eventually.holds("the job has run", () -> RUN.contains("kept, with 1 row of its transaction"));
    }

    @Test
    void aJobOfATransactionThatIsUndoneIsNotQueued() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.write(Scope.NONE, () -> {
                    jobs.queue(task.instance("undone"));
                    throw new IllegalStateException("undone");
                }));

        assertThat(queued("undone")).isZero();
    }

    @Test
    void aJobThatIsDueLaterWaits() {
        transactions.write(Scope.NONE, () -> {
            jobs.queue(task.instance("later"), Instant.parse("2999-01-01T00:00:00Z"));
            jobs.queue(task.instance("later"), Instant.parse("2999-02-01T00:00:00Z"));
            return "";
        });

        assertThat(queued("later")).isEqualTo(1);
        assertThat(sql(() -> sql.text(
                        "SELECT execution_time = '2999-01-01Z' FROM scheduled_tasks WHERE task_instance = 'later'")))
                .isEqualTo("t");
    }

    @Test
    void aJobCannotBeQueuedOutsideATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> jobs.queue(task.instance("nowhere")));
    }

    @Test
    void amongTwoNodesEachJobRunsOnce() {
        transactions.write(Scope.NONE, () -> {
            IntStream.range(0, MANY).forEach(i -> jobs.queue(task.instance("many" + i)));
            return "";
        });

        Eventually.holds("no job is left", () -> queued("many%") == 0);
        assertThat(RUN).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void whatACommandQueuesRunsOnANode() {
        command.getBean(Transactions.class).write(Scope.NONE, () -> {
            command.getBean(JobScheduler.class).queue(task.instance("passer-by"));
            return "";
        });

        Eventually.holds("a node has run it", () -> RUN.contains("passer-by, with 0 row of its transaction"));
    }

    @Test
    void theJobOfADeadNodeRunsElsewhere() {
        sql(() -> sql.run(
                "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)"
                        + " VALUES ('test-job', 'orphan', now(), true, 'dead node', now() - interval '1 minute', 1)"));

        Eventually.holds("a living node has run it", () -> RUN.contains("orphan, with 0 row of its transaction"));
    }

    @Test
    void oldIdempotencyKeysAreForgottenByAJob() {
        sql(() -> sql.run("INSERT INTO idempotency_key (subject, key, operation, input_digest, created_at)"
                + " VALUES ('test', 'old', '', '', now() - interval '25 hours')"));
        sql(() ->
                sql.run("UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = 'idempotency-key-purge'"));

        Eventually.holds(
                "the key is gone",
                () -> sql(() -> sql.text("SELECT count(*) FROM idempotency_key WHERE key = 'old'"))
                        .equals("0"));
    }

    private int queued(String id) {
        return transactions.<Integer>read(
                Scope.NONE, () -> sql.number("SELECT count(*) FROM scheduled_tasks WHERE task_instance LIKE ?", id));
    }

    private <T> T sql(java.util.function.Supplier<T> work) {
        return transactions.write(Scope.NONE, () -> {
            sql.actAs("test");
            return work.get();
        });
    }

    @Factory
    @Requires(property = "test.jobs")
    static final class TestJobs {

        private final OneTimeTask<Void> task;

        TestJobs(Transactions transactions, DataSource dataSource) {
            Sql sql = new Sql(dataSource);
            task = Tasks.oneTime("test-job").execute((job, running) -> {
                String rows = transactions.read(Scope.NONE, () -> {
                    sql.actAs("test");
                    return sql.text("SELECT count(*) FROM idempotency_key WHERE key = ?", job.getId());
                });
                RUN.add(job.getId() + ", with " + rows + " row of its transaction");
            });
        }

        @Singleton
        OneTimeTask<Void> task() {
            return task;
        }
    }
}
