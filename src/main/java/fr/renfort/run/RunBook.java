package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.database.Violation;
import fr.renfort.journal.Journal;
import fr.renfort.mission.Plan;
import fr.renfort.mission.PlanBook;
import fr.renfort.mission.Plans;
import fr.renfort.mission.Proposal;
import fr.renfort.planning.score.Score;
import fr.renfort.situation.PolicyFormat;
import fr.renfort.vocabulary.RegionEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes how far runs are, each in a transaction of its region's scope. Every step may be taken twice without harm. */
@Singleton
final class RunBook {

    private static final Logger LOG = LoggerFactory.getLogger(RunBook.class);
    /** A run takes seconds; one that is still running after so long has lost its process. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final RunRepository runs;
    private final PlanBook plans;
    private final Plans planOfRun;
    private final RunProgress progress;
    private final Alarms alarms;
    private final Journal journal;
    private final InstantSource time;

    RunBook(
            Transactions transactions,
            RunRepository runs,
            PlanBook plans,
            Plans planOfRun,
            RunProgress progress,
            Alarms alarms,
            Journal journal,
            InstantSource time) {
        this.transactions = transactions;
        this.runs = runs;
        this.plans = plans;
        this.planOfRun = planOfRun;
        this.progress = progress;
        this.alarms = alarms;
        this.journal = journal;
        this.time = time;
    }

    /** What came of beginning a run. */
    enum Begin {
        /** It is to be carried out now; also when the process that had begun it is gone. */
        BEGUN,
        /** Another run of the region is under way. */
        BUSY,
        /** It has been carried out. */
        OVER
    }

    Begin begin(RunJob job) {
        try {
            return transactions.write(Viewer.planner(job.region()).scope(), () -> begun(job));
        } catch (RuntimeException failure) {
            if (Violation.constraint(failure)
                    .filter("planning_run_one_running"::equals)
                    .isPresent()) {
                return Begin.BUSY;
            }
            throw failure;
        }
    }

    private Begin begun(RunJob job) {
        PlanningRun run = runs.find(job.run()).map(RunRow::run).orElse(null);
        if (run != null && run.state() == PlanningRun.State.RUNNING) {
            return Begin.BEGUN;
        }
        if (run == null || run.state() != PlanningRun.State.QUEUED) {
            return Begin.OVER;
        }
        Instant now = time.instant();
        giveUpLost(job.region(), run.origin().exercise());
        return runs.start(run.id(), now) == 1 ? Begin.BEGUN : Begin.BUSY;
    }

    /** Gives up runs whose process is gone without a job that another node would take over. */
    void giveUpLost(String region, boolean exercise) {
        Viewer planner = Viewer.planner(region);
        transactions.write(planner.scope(), () -> {
            Instant now = time.instant();
            List<UUID> lost = runs.lost(region, exercise, now.minus(LONGEST_RUN));
            lost.forEach(id -> {
                LOG.warn("planning run lost run={} region={}", id, region);
                failed(planner, new RunJob(region, id), exercise, "abandoned");
            });
            return lost.size();
        });
    }

    private void failed(Viewer planner, RunJob job, boolean exercise, String reference) {
        if (runs.fail(job.run(), time.instant(), reference) == 1) {
            alarms.runFailed(job, exercise);
            journal.record(new RegionEvent.RunFailed(job.region(), job.run(), reference), planner.subject());
        }
    }

    PlanningRun get(RunJob job) {
        return transactions.read(
                Viewer.planner(job.region()).scope(),
                () -> runs.find(job.run()).orElseThrow().run());
    }

    /**
     * Stores what a run found.
     *
     * @param improve whether its plan is to be improved afterwards
     * @return empty when the run was over already
     */
    Optional<Plan> finish(RunJob job, Finding found, boolean improve) {
        Viewer planner = Viewer.planner(job.region());
        return transactions.write(planner.scope(), () -> {
            Score score = found.result().score().total();
            int finished = runs.finish(
                    job.run(),
                    time.instant(),
                    PolicyFormat.recorded(
                            found.snapshot().problem().policy(),
                            found.snapshot().policyVersion()),
                    found.snapshot().travelSource(),
                    found.solveMillis(),
                    found.result().effort().steps(),
                    score.hard(),
                    score.medium(),
                    score.soft(),
                    RuleFormat.write(found.result().score().penalties()));
            if (finished == 0) {
                return Optional.empty();
            }
            Plan plan = plans.store(planner, found.plan());
            journal.record(new RegionEvent.RunFinished(job.region(), job.run(), plan.id()), planner.subject());
            progress.finished(job, improve);
            return Optional.of(plan);
        });
    }

    /** The plan in force, where the run made it; else the one given. */
    Plan lastPlan(RunJob job, Plan first) {
        return planOfRun.ofRuns(Viewer.planner(job.region()), Set.of(job.run())).getOrDefault(job.run(), first);
    }

    /** What would be stored, without storing anything. */
    Proposal preview(Viewer viewer, Finding found) {
        return plans.preview(viewer, found.plan());
    }

    /**
     * Stores a better plan of a run that is done, in place of the one before.
     *
     * @param before the plan it is better than; when that is no longer in force, or published, nothing is stored
     */
    Optional<Plan> improve(RunJob job, UUID before, Finding found) {
        Viewer planner = Viewer.planner(job.region());
        return transactions.write(
                planner.scope(),
                () -> plans.replace(planner, before, found.plan()).map(plan -> {
                    Score score = found.result().score().total();
                    runs.improve(
                            job.run(),
                            found.solveMillis(),
                            found.result().effort().steps(),
                            score.hard(),
                            score.medium(),
                            score.soft(),
                            RuleFormat.write(found.result().score().penalties()));
                    return plan;
                }));
    }

    /** Notes that a run failed, and logs why under a reference that is stored with it. */
    void fail(RunJob job, RuntimeException failure) {
        String reference = UUID.randomUUID().toString();
        LOG.error("planning run failed run={} region={} reference={}", job.run(), job.region(), reference, failure);
        Viewer planner = Viewer.planner(job.region());
        transactions.write(planner.scope(), () -> {
            runs.find(job.run()).ifPresent(run -> failed(planner, job, run.exercise(), reference));
            return reference;
        });
    }
}
