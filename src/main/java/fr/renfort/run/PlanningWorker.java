package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.mission.ExplainedPlan;
import fr.renfort.mission.NewPlan;
import fr.renfort.mission.Plan;
import fr.renfort.planning.Budget;
import fr.renfort.planning.PlanResult;
import fr.renfort.planning.Planner;
import fr.renfort.situation.Snapshot;
import fr.renfort.situation.Snapshots;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out queued runs: reads the region, plans, explains, stores. The first complete plan is stored at once; improving it
 * is another job. Thread-safe; a run that fails is noted and holds up no other.
 */
@Singleton
public final class PlanningWorker {

    private static final Logger LOG = LoggerFactory.getLogger(PlanningWorker.class);

    private final RunQueue queue;
    private final RunBook book;
    private final Snapshots snapshots;
    private final RunSettings settings;
    private final InstantSource time;
    private final Semaphore slots;
    private final Planner planner = new Planner();

    PlanningWorker(RunQueue queue, RunBook book, Snapshots snapshots, RunSettings settings, InstantSource time) {
        this.queue = queue;
        this.book = book;
        this.snapshots = snapshots;
        this.settings = settings;
        this.time = time;
        this.slots = new Semaphore(settings.parallel());
    }

    /** False when the region or this process is busy: the run is to be tried again later. */
    boolean carryOut(RunJob job) {
        if (!slots.tryAcquire()) {
            return false;
        }
        try {
            return switch (book.begin(job)) {
                case BUSY -> false;
                case OVER -> true;
                case BEGUN -> {
                    run(job);
                    yield true;
                }
            };
        } finally {
            slots.release();
        }
    }

    /**
     * Plans a region now, in the calling thread, and stores the plan.
     *
     * @param viewer who sees the region whole
     * @return empty when it failed, or when another run of the region is under way
     */
    public Optional<Plan> planNow(Viewer viewer, String region, boolean exercise) {
        UUID run = queue.queueWithoutJob(viewer, region, exercise);
        RunJob job = new RunJob(region, run);
        return book.begin(job) == RunBook.Begin.BEGUN ? run(job) : Optional.empty();
    }

    private Optional<Plan> run(RunJob job) {
        Viewer viewer = Viewer.planner(job.region());
        long began = System.nanoTime();
        try {
            PlanningRun run = book.get(job);
            Snapshot snapshot =
                    snapshots.of(viewer, job.region(), run.origin().exercise(), time.instant(), settings.horizon());
            PlanResult result = planner.plan(snapshot.problem(), Budget.emergency(run.seed()));
            NewPlan found = new NewPlan(
                    job.region(),
                    run.origin().exercise(),
                    run.id(),
                    ExplainedPlan.of(snapshot.problem(), result),
                    snapshot.destinations());
            boolean improve = !settings.improvementOf(run.origin().door()).isZero() && snapshot.asksForSomething();
            Optional<Plan> stored = book.finish(job, new Finding(snapshot, result, found), improve);
            if (stored.isPresent()) {
                log(job, found, result, began);
            }
            return stored;
        } catch (RuntimeException failure) {
            book.fail(job, failure);
            return Optional.empty();
        }
    }

    private static void log(RunJob job, NewPlan found, PlanResult result, long began) {
        LOG.info(
                "planning run done run={} region={} duties={} unserved={} score={} ms={}",
                job.run(),
                job.region(),
                found.explained().windows().size(),
                found.explained().unserved().count(),
                result.score().total(),
                (System.nanoTime() - began) / 1_000_000);
    }
}
