package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.mission.Plan;
import fr.renfort.planning.Budget;
import fr.renfort.planning.Planner;
import fr.renfort.situation.Snapshot;
import fr.renfort.situation.Snapshots;
import jakarta.inject.Singleton;
import java.time.Duration;
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
                    run(job, settings.horizon());
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
     * @param ahead how far the plan looks
     * @return empty when it failed, or when another run of the region is under way
     */
    public Optional<Plan> planNow(Viewer viewer, String region, boolean exercise, Duration ahead) {
        RunJob job = new RunJob(region, queue.queueWithoutJob(viewer, region, exercise));
        return book.begin(job) == RunBook.Begin.BEGUN ? run(job, ahead) : Optional.empty();
    }

    /** Plans a region now, in the calling thread, and stores nothing. */
    public PlanRehearsal rehearse(Viewer viewer, String region, boolean exercise, Duration ahead) {
        UUID unstored = UUID.randomUUID();
        Finding found = find(viewer, new RunJob(region, unstored), exercise, unstored.getLeastSignificantBits(), ahead);
        return new PlanRehearsal(
                found.snapshot(),
                book.preview(viewer, found),
                found.result().score().total());
    }

    private Optional<Plan> run(RunJob job, Duration ahead) {
        long began = System.nanoTime();
        try {
            PlanningRun run = book.get(job);
            PlanningRun.Origin origin = run.origin();
            Finding found = find(Viewer.planner(job.region()), job, origin.exercise(), run.seed(), ahead);
            boolean improve = !settings.improvementOf(origin.door()).isZero()
                    && found.snapshot().asksForSomething();
            Optional<Plan> stored = book.finish(job, found, improve);
            if (stored.isPresent()) {
                log(job, found, began);
            }
            return stored;
        } catch (RuntimeException failure) {
            book.fail(job, failure);
            return Optional.empty();
        }
    }

    private Finding find(Viewer viewer, RunJob job, boolean exercise, long seed, Duration ahead) {
        Snapshot snapshot = snapshots.of(viewer, job.region(), exercise, time.instant(), ahead);
        return Finding.of(snapshot, planner.plan(snapshot.problem(), Budget.emergency(seed)), job.run());
    }

    private static void log(RunJob job, Finding found, long began) {
        LOG.info(
                "planning run done run={} region={} duties={} unserved={} score={} ms={}",
                job.run(),
                job.region(),
                found.plan().explained().windows().size(),
                found.plan().explained().unserved().count(),
                found.result().score().total(),
                (System.nanoTime() - began) / 1_000_000);
    }
}
