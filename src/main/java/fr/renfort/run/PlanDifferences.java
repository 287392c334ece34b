package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.mission.Plan;
import fr.renfort.mission.Plans;
import fr.renfort.planning.compare.Comparer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** What plans do otherwise than what was published when they were made, scored on the problem of their run. Thread-safe. */
@Singleton
public final class PlanDifferences {

    private final Plans plans;
    private final ProblemBook problems;
    private final Comparer comparer = new Comparer();

    PlanDifferences(Plans plans, ProblemBook problems) {
        this.plans = plans;
        this.problems = problems;
    }

    /** Empty when the problem of the plan's run is no longer kept. */
    public Optional<ComparedPlans> toPublished(Viewer viewer, Plan plan) {
        return problems.find(viewer, plan.origin().run())
                .map(problem -> new ComparedPlans(
                        problem.period().now(),
                        comparer.compare(problem, problem.standing().published(), plans.content(viewer, plan.id())),
                        Map.of()));
    }
}
