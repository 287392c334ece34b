package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.mission.Plan;
import fr.renfort.mission.Plans;
import fr.renfort.planning.Budget;
import fr.renfort.planning.PlanResult;
import fr.renfort.planning.Planner;
import fr.renfort.planning.compare.Comparer;
import fr.renfort.planning.compare.PlanComparison;
import fr.renfort.planning.facts.PlanningProblem;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Computes a run's plan once more, from the same problem with the same seed and steps, and stores nothing. Thread-safe. */
@Singleton
public final class RunRepeat {

    private final Runs runs;
    private final Plans plans;
    private final ProblemBook problems;
    private final Planner planner = new Planner();
    private final Comparer comparer = new Comparer();

    RunRepeat(Runs runs, Plans plans, ProblemBook problems) {
        this.runs = runs;
        this.plans = plans;
        this.problems = problems;
    }

    /**
     * What a repetition came to.
     *
     * @param comparison of the stored plan with the repeated one
     */
    public record Repetition(PlanningRun run, Plan stored, PlanResult repeated, PlanComparison comparison) {

        public boolean same() {
            return comparison.same();
        }
    }

    /** Empty when there is no such run, when it has no plan, or when its problem is no longer kept. */
    public Optional<Repetition> repeat(Viewer viewer, UUID id) {
        Optional<PlanningRun> run = runs.find(viewer, id);
        Map<UUID, Plan> stored = plans.ofRuns(viewer, Set.of(id));
        Optional<PlanningProblem> problem = problems.find(viewer, id);
        PlanningRun.Result result = run.map(PlanningRun::result).orElse(null);
        Plan plan = stored.get(id);
        if (result == null || plan == null || problem.isEmpty()) {
            return Optional.empty();
        }
        PlanResult repeated =
                planner.plan(problem.get(), Budget.ofSteps(run.get().seed(), result.steps()));
        PlanComparison comparison = comparer.compare(problem.get(), plans.content(viewer, plan.id()), repeated.plan());
        return Optional.of(new Repetition(run.get(), plan, repeated, comparison));
    }
}
