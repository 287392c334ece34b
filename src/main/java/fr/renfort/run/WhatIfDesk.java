package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.planning.Budget;
import fr.renfort.planning.PlanListener;
import fr.renfort.planning.PlanResult;
import fr.renfort.planning.Planner;
import fr.renfort.planning.compare.Comparer;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.situation.Scenario;
import fr.renfort.situation.Scenes;
import fr.renfort.situation.Snapshots;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what a plan would be if things were otherwise. It reads, computes in the calling thread and stores nothing: no run,
 * plan, mission, journal entry or job. One question of a region at a time in this process, and few at all. Thread-safe.
 */
@Singleton
public final class WhatIfDesk {

    /** Both searches and the reading fit into the time that a request has. */
    public static final int LONGEST_SECONDS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(WhatIfDesk.class);
    /** The same chances for both searches, and for the same question asked again. */
    private static final long SEED = 1;

    private final Snapshots snapshots;
    private final RunSettings settings;
    private final InstantSource time;
    private final Semaphore slots;
    private final Set<String> asking = ConcurrentHashMap.newKeySet();
    private final Planner planner = new Planner();
    private final Comparer comparer = new Comparer();

    WhatIfDesk(Snapshots snapshots, RunSettings settings, InstantSource time) {
        this.snapshots = snapshots;
        this.settings = settings;
        this.time = time;
        this.slots = new Semaphore(settings.parallel());
    }

    /**
     * Plans the facts as they are and as they would be, each for as long: the first half of the time is common to both.
     *
     * @param exercise of the region's exercises instead of its real incidents
     * @param seconds of improvement of each plan, 0 to 3; 0: the first complete plans
     * @return refused with FORBIDDEN, WRONG_STATE while another question of the region is computed or all slots are taken, or
     *     NOT_FOUND for what the scenario names and the region does not have
     */
    public Outcome<WhatIf> ask(Viewer coordinator, String region, boolean exercise, Scenario scenario, int seconds) {
        InvalidValueException.unless(
                seconds >= 0 && seconds <= LONGEST_SECONDS,
                "seconds",
                "error.policy.number",
                Integer.toString(seconds),
                "0",
                Integer.toString(LONGEST_SECONDS));
        if (!coordinator.coordinates(region)) {
            return Outcome.refused(UserErrorCode.FORBIDDEN, "regionCode", "error.run.notYours", region);
        }
        if (!asking.add(region)) {
            return Outcome.refused(UserErrorCode.WRONG_STATE, "regionCode", "error.whatIf.busy", region);
        }
        try {
            return inSlot(
                    region,
                    () -> snapshots
                            .scenes(coordinator, region, exercise, time.instant(), settings.horizon(), scenario)
                            .then(scenes -> Outcome.done(answer(region, scenes, Duration.ofSeconds(seconds)))));
        } finally {
            asking.remove(region);
        }
    }

    private Outcome<WhatIf> inSlot(String region, Supplier<Outcome<WhatIf>> work) {
        if (!slots.tryAcquire()) {
            return Outcome.refused(UserErrorCode.WRONG_STATE, "regionCode", "error.whatIf.busy", region);
        }
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }

    /** Both plans set out from a common one, so that they differ by what the scenario changes rather than by chance. */
    private WhatIf answer(String region, Scenes scenes, Duration improving) {
        PlanningProblem present = scenes.present().problem();
        PlanningProblem changed = scenes.changed().problem();
        Budget budget = improving.isZero() ? Budget.emergency(SEED) : Budget.ofTime(SEED, improving.dividedBy(2));
        PlanResult common = planner.plan(present, budget, PlanListener.SILENT, WhatIfDesk::over);
        PlanResult first = improving.isZero() ? common : plan(present, common, budget);
        PlanResult second = improving.isZero()
                ? planner.plan(changed, budget, PlanListener.SILENT, WhatIfDesk::over)
                : plan(changed, common, budget);
        LOG.info(
                "what if region={} present={} changed={}",
                region,
                first.score().total(),
                second.score().total());
        return new WhatIf(
                ScenarioPlan.of(present, first),
                ScenarioPlan.of(changed, second),
                new ComparedPlans(
                        present.period().now(),
                        comparer.compare(scenes.joined().problem(), first.plan(), second.plan()),
                        scenes.invented()));
    }

    private PlanResult plan(PlanningProblem problem, PlanResult start, Budget budget) {
        return planner.plan(problem, start.plan(), budget, PlanListener.SILENT, WhatIfDesk::over);
    }

    /** Gives way when the request is over before its time. */
    private static boolean over() {
        return Thread.currentThread().isInterrupted();
    }
}
