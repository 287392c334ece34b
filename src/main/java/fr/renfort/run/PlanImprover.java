package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.mission.Plan;
import fr.renfort.mission.Plans;
import fr.renfort.planning.BestSoFar;
import fr.renfort.planning.Budget;
import fr.renfort.planning.PlanListener;
import fr.renfort.planning.PlanResult;
import fr.renfort.planning.Planner;
import fr.renfort.situation.PolicyFormat;
import fr.renfort.situation.Snapshot;
import fr.renfort.situation.Snapshots;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for a better plan than the first complete one that a run has stored, one region at a time in this process, and stores
 * it when nothing has changed meanwhile. It tells how far it is about once a second, and ends early, keeping the best, when it
 * is stopped or has to give way.
 */
@Singleton
final class PlanImprover {

    private static final Logger LOG = LoggerFactory.getLogger(PlanImprover.class);

    private final RunBook book;
    private final RunProgress progress;
    private final RightOfWay way;
    private final Plans plans;
    private final Snapshots snapshots;
    private final ProblemBook problems;
    private final RunSettings settings;
    private final InstantSource time;
    private final Semaphore slot = new Semaphore(1);
    private final Planner planner = new Planner();

    PlanImprover(
            RunBook book,
            RunProgress progress,
            RightOfWay way,
            Plans plans,
            Snapshots snapshots,
            ProblemBook problems,
            RunSettings settings,
            InstantSource time) {
        this.book = book;
        this.progress = progress;
        this.way = way;
        this.plans = plans;
        this.snapshots = snapshots;
        this.problems = problems;
        this.settings = settings;
        this.time = time;
    }

    /** False when this process is busy: it is to be tried again later. */
    boolean improve(RunJob job) {
        if (!slot.tryAcquire()) {
            return false;
        }
        try {
            PlanningRun run = book.get(job);
            Duration improving = settings.improvementOf(run.origin().door());
            improve(job, settings.horizon(), Budget.ofTime(run.seed(), improving), PlanListener.SILENT);
            return true;
        } finally {
            slot.release();
        }
    }

    /** Improves the plan of a run in the calling thread. */
    void improve(RunJob job, Duration ahead, Budget budget, PlanListener listener) {
        PlanningRun run = book.get(job);
        try {
            if (progress.improving(job, budget.improving())) {
                plan(job, run).ifPresent(plan -> search(job, run, plan, ahead, budget, new RunWatch(listener)));
            }
        } finally {
            progress.over(job);
        }
    }

    /** The run's plan, as long as it is in force and nobody has published it. */
    private Optional<Plan> plan(RunJob job, PlanningRun run) {
        return plans.current(
                        Viewer.planner(job.region()), job.region(), run.origin().exercise())
                .filter(plan -> plan.origin().run().equals(run.id()) && plan.publication() == null);
    }

    private void search(RunJob job, PlanningRun run, Plan before, Duration ahead, Budget budget, RunWatch watch) {
        Instant now = time.instant();
        Snapshot snapshot = read(job, run, now, ahead);
        if (!samePolicy(run, snapshot)) {
            return;
        }
        PlanResult result = planner.plan(
                snapshot.problem(), budget, watch, new Overtaken(() -> tell(job, watch) || givesWay(job, run, before)));
        tell(job, watch);
        if (watch.improvedBy(result.score().total())
                && read(job, run, now, ahead).tellsTheSameAs(snapshot)) {
            store(job, before.id(), snapshot, result);
        }
    }

    /** A policy changed since holds from the next run on: what a run has recorded is what its plan was made by. */
    private static boolean samePolicy(PlanningRun run, Snapshot snapshot) {
        PlanningRun.Result result = run.result();
        return result != null
                && PolicyFormat.read(run.region(), result.policy())
                        .policy()
                        .equals(snapshot.problem().policy());
    }

    private boolean tell(RunJob job, RunWatch watch) {
        BestSoFar best = watch.best();
        return best != null && progress.tell(job, best);
    }

    private boolean givesWay(RunJob job, PlanningRun run, Plan before) {
        return way.hasPriorityOver(run)
                || plan(job, run).map(Plan::id).filter(before.id()::equals).isEmpty();
    }

    private Snapshot read(RunJob job, PlanningRun run, Instant now, Duration ahead) {
        return snapshots.of(
                Viewer.planner(job.region()), job.region(), run.origin().exercise(), now, ahead);
    }

    private void store(RunJob job, UUID before, Snapshot snapshot, PlanResult result) {
        book.improve(job, before, Finding.of(snapshot, result, job.run())).ifPresent(plan -> {
            problems.keep(job, snapshot.problem());
            LOG.info(
                    "planning run improved run={} region={} score={} steps={} ms={}",
                    job.run(),
                    job.region(),
                    result.score().total(),
                    result.effort().steps(),
                    result.effort().improving().toMillis());
        });
    }
}
