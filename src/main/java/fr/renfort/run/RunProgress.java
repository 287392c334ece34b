package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.database.JobScheduler;
import fr.renfort.database.Transactions;
import fr.renfort.planning.BestSoFar;
import fr.renfort.planning.score.Score;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far searches are, kept in the database: told on the node that searches, read and stopped on any. Thread-safe. */
@Singleton
public final class RunProgress {

    private final Transactions transactions;
    private final ProgressRepository progress;
    private final RunRepository runs;
    private final RunSettings settings;
    private final JobScheduler jobs;
    private final InstantSource time;

    RunProgress(
            Transactions transactions,
            ProgressRepository progress,
            RunRepository runs,
            RunSettings settings,
            JobScheduler jobs,
            InstantSource time) {
        this.transactions = transactions;
        this.progress = progress;
        this.runs = runs;
        this.settings = settings;
        this.jobs = jobs;
        this.time = time;
    }

    /**
     * Stops a run: one that waits is not begun; of one that is computed the best plan so far is kept. Stopping one that is over
     * changes nothing.
     *
     * @return refused with NOT_FOUND or FORBIDDEN
     */
    public Outcome<PlanningRun> stop(Viewer coordinator, UUID id) {
        return transactions.decide(coordinator.scope(), () -> {
            Optional<PlanningRun> run = runs.find(id).map(RunRow::run);
            if (run.isEmpty()) {
                return Outcome.refused(UserErrorCode.NOT_FOUND, "id", "error.run.notFound");
            }
            if (!coordinator.coordinates(run.get().region())) {
                return Outcome.refused(
                        UserErrorCode.FORBIDDEN,
                        "id",
                        "error.run.notYours",
                        run.get().region());
            }
            progress.stop(id, time.instant(), coordinator.subject());
            return Outcome.done(runs.find(id).orElseThrow().run());
        });
    }

    /** Takes back a run that its own process asked for and could not begin, unless it joined one that waited before. */
    void withdraw(Viewer viewer, RunJob job) {
        transactions.write(
                viewer.scope(),
                () -> runs.find(job.run())
                        .filter(row -> row.cause().equals(viewer.subject()) && row.startedAt() == null)
                        .map(row -> progress.stop(row.id(), time.instant(), viewer.subject())));
    }

    /** In the transaction in which a run's first plan is stored: its improvement is queued unless somebody stopped the run. */
    void finished(RunJob job, boolean improve) {
        PlanningRun run = runs.find(job.run()).orElseThrow().run();
        long budget = settings.improvementOf(run.origin().door()).toMillis();
        if (improve && progress.improving(job.run(), time.instant(), budget) == 1) {
            jobs.queue(RunJobs.improvement(job.region(), job.run(), run.origin().door()));
        }
    }

    /**
     * False when somebody stopped the run before.
     *
     * @param budget null: as long as the steps last
     */
    boolean improving(RunJob job, @Nullable Duration budget) {
        return transactions.write(
                Viewer.planner(job.region()).scope(),
                () -> progress.improving(job.run(), time.instant(), budget == null ? null : budget.toMillis()) == 1);
    }

    /** Tells the best plan so far; answers whether somebody has stopped the run. */
    boolean tell(RunJob job, BestSoFar best) {
        Score score = best.score();
        return transactions.write(Viewer.planner(job.region()).scope(), () -> {
            progress.tell(job.run(), time.instant(), score.hard(), score.medium(), score.soft(), best.steps());
            return progress.stopped(job.run());
        });
    }

    void over(RunJob job) {
        transactions.write(Viewer.planner(job.region()).scope(), () -> progress.over(job.run(), time.instant()));
    }
}
