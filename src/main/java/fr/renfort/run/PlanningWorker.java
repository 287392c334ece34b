package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.mission.Plan;
import fr.renfort.planning.Budget;
import fr.renfort.planning.PlanListener;
import fr.renfort.planning.PlanResult;
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
    private final RunProgress progress;
    private final RightOfWay way;
    private final PlanImprover improver;
    private final ProblemBook problems;
    private final RunMetrics metrics;
    private final Snapshots snapshots;
    private final RunSettings settings;
    private final InstantSource time;
    private final Semaphore slots;
    private final Planner planner = new Planner();

    PlanningWorker(
            RunQueue queue,
            RunBook book,
            RunProgress progress,
            RightOfWay way,
            PlanImprover improver,
            ProblemBook problems,
            RunMetrics metrics,
            Snapshots snapshots,
            RunSettings settings,
            InstantSource time) {
        this.queue = queue;
        this.book = book;
        this.progress = progress;
        this.way = way;
        this.improver = improver;
        this.problems = problems;
        this.metrics = metrics;
        this.snapshots = snapshots;
        this.settings = settings;
        this.time = time;
        this.slots = new Semaphore(settings.parallel());
    }

    /**
     * False when the region or this process is busy: the run is to be tried again later. The last free slot of a process is an
     * emergency's as long as one waits anywhere.
     */
    boolean carryOut(RunJob job) {
        if (!slots.tryAcquire()) {
            return false;
        }
        try {
            if (slots.availablePermits() == 0 && !urgent(job) && way.emergencyWaits()) {
                return false;
            }
            return switch (book.begin(job)) {
                case BUSY -> false;
                case OVER -> true;
                case BEGUN -> {
                    run(job, settings.horizon(), true);
                    yield true;
                }
            };
        } finally {
            slots.release();
        }
    }

    private boolean urgent(RunJob job) {
        return book.get(job).origin().door() == PlanningRun.Door.EMERGENCY;
    }

    /**
     * Plans a region now, in the calling thread: the first complete plan is stored, then improved.
     *
     * @param viewer who sees the region whole
     * @param listener hears how the improvement gets on
     */
    public PlanAttempt planNow(Viewer viewer, PlanOrder order, PlanListener listener) {
        RunJob job = new RunJob(order.region(), queue.queueWithoutJob(viewer, order));
        if (book.begin(job) != RunBook.Begin.BEGUN) {
            progress.withdraw(viewer, job);
            return new PlanAttempt.Busy();
        }
        Optional<Plan> first = run(job, order.ahead(), false);
        if (first.isEmpty()) {
            return new PlanAttempt.Failed();
        }
        if (order.improves()) {
            improver.improve(job, order.ahead(), order.budget(book.get(job).seed()), listener);
        }
        return new PlanAttempt.Made(book.lastPlan(job, first.get()));
    }

    /** Plans a region now, in the calling thread, and stores nothing. */
    public PlanRehearsal rehearse(Viewer viewer, PlanOrder order, PlanListener listener) {
        UUID unstored = UUID.randomUUID();
        Snapshot snapshot = snapshots.of(viewer, order.region(), order.exercise(), time.instant(), order.ahead());
        PlanResult result = planner.plan(
                snapshot.problem(),
                order.budget(order.seedOr(unstored.getLeastSignificantBits())),
                listener,
                () -> false);
        Finding found = Finding.of(snapshot, result, unstored);
        return new PlanRehearsal(found.snapshot(), book.preview(viewer, found), result);
    }

    /** @param later whether the improvement is to be queued */
    private Optional<Plan> run(RunJob job, Duration ahead, boolean later) {
        long began = System.nanoTime();
        PlanningRun run = book.get(job);
        PlanningRun.Origin origin = run.origin();
        try {
            Finding found = find(job, origin.exercise(), run.seed(), ahead);
            boolean improve = later
                    && !settings.improvementOf(origin.door()).isZero()
                    && found.snapshot().asksForSomething();
            Optional<Plan> stored = book.finish(job, found, improve);
            if (stored.isPresent()) {
                log(job, found, began);
                metrics.ended(origin.door(), true, Duration.ofNanos(System.nanoTime() - began));
                problems.keep(job, found.snapshot().problem());
            }
            return stored;
        } catch (RuntimeException failure) {
            book.fail(job, failure);
            metrics.ended(origin.door(), false, Duration.ofNanos(System.nanoTime() - began));
            return Optional.empty();
        }
    }

    private Finding find(RunJob job, boolean exercise, long seed, Duration ahead) {
        Viewer planner = Viewer.planner(job.region());
        Snapshot snapshot = snapshots.of(planner, job.region(), exercise, time.instant(), ahead);
        return Finding.of(snapshot, this.planner.plan(snapshot.problem(), Budget.emergency(seed)), job.run());
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
