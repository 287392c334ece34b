package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.mission.Plan;
import fr.renfort.mission.Plans;
import fr.renfort.planning.Budget;
import fr.renfort.planning.PlanResult;
import fr.renfort.planning.Planner;
import fr.renfort.planning.score.Score;
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
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for a better plan than the first complete one that a run has stored, one region at a time in this process, and stores
 * it when nothing has changed meanwhile. It gives way as soon as the plan is published or replaced.
 */
@Singleton
final class PlanImprover {

    private static final Logger LOG = LoggerFactory.getLogger(PlanImprover.class);

    private final RunBook book;
    private final Plans plans;
    private final Snapshots snapshots;
    private final RunSettings settings;
    private final InstantSource time;
    private final Semaphore slot = new Semaphore(1);
    private final Planner planner = new Planner();

    PlanImprover(RunBook book, Plans plans, Snapshots snapshots, RunSettings settings, InstantSource time) {
        this.book = book;
        this.plans = plans;
        this.snapshots = snapshots;
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
            plan(job, run).ifPresent(plan -> improve(job, run, plan));
            return true;
        } finally {
            slot.release();
        }
    }

    /** The run's plan, as long as it is in force and nobody has published it. */
    private Optional<Plan> plan(RunJob job, PlanningRun run) {
        return plans.current(
                        Viewer.planner(job.region()), job.region(), run.origin().exercise())
                .filter(plan -> plan.origin().run().equals(run.id()) && plan.publication() == null);
    }

    private void improve(RunJob job, PlanningRun run, Plan before) {
        Instant now = time.instant();
        Duration budget = settings.improvementOf(run.origin().door());
        Snapshot snapshot = read(job, run, now);
        if (!samePolicy(run, snapshot)) {
            return;
        }
        AtomicReference<@Nullable Score> first = new AtomicReference<>();
        PlanResult result = planner.plan(
                snapshot.problem(),
                Budget.ofTime(run.seed(), budget),
                best -> first.compareAndSet(null, best.score()),
                new Overtaken(() ->
                        plan(job, run).map(Plan::id).filter(before.id()::equals).isEmpty()));
        Score atFirst = first.get();
        boolean better = atFirst != null && result.score().total().compareTo(atFirst) > 0;
        if (better && read(job, run, now).tellsTheSameAs(snapshot)) {
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

    private Snapshot read(RunJob job, PlanningRun run, Instant now) {
        return snapshots.of(
                Viewer.planner(job.region()), job.region(), run.origin().exercise(), now, settings.horizon());
    }

    private void store(RunJob job, UUID before, Snapshot snapshot, PlanResult result) {
        book.improve(job, before, Finding.of(snapshot, result, job.run()))
                .ifPresent(plan -> LOG.info(
                        "planning run improved run={} region={} score={} steps={} ms={}",
                        job.run(),
                        job.region(),
                        result.score().total(),
                        result.effort().steps(),
                        result.effort().improving().toMillis()));
    }
}
