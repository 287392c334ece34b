package fr.renfort.planning;

import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import java.util.function.BooleanSupplier;

/** Makes plans. Thread-safe; every call is on its own. */
public final class Planner {
    /** Plans until the budget ends. */
    public PlanResult plan(PlanningProblem problem, Budget budget) {
        return plan(problem, budget, PlanListener.SILENT, () -> false);
    }

    /**
     * Plans until the budget ends or {@code stop} says so; a stopped run still answers its best plan.
     * The plan adds no hard breach to those among what is pinned, and leaves no duty open that someone could take with
     * nothing else moved. It sets out from what was last published, as far as that still fits, unless a plan made afresh is better.
     *
     * @param listener hears of the first complete plan and of every better one
     * @param stop asked often, in the planning thread
     */
    public PlanResult plan(PlanningProblem problem, Budget budget, PlanListener listener, BooleanSupplier stop) {
        long began = System.nanoTime();
        return new PlanMaking(Beginning.fresh(problem, budget.seed()), budget, listener, stop, began).run();
    }

    /**
     * The same from a plan on in place of the published one: what of it is kept at the beginning, {@link StartingPlan} says; the
     * result is no worse than that.
     *
     * @param start a plan for the problem, good, bad or impossible
     */
    public PlanResult plan(
            PlanningProblem problem, Plan start, Budget budget, PlanListener listener, BooleanSupplier stop) {
        long began = System.nanoTime();
        return new PlanMaking(Beginning.from(problem, start, budget.seed()), budget, listener, stop, began).run();
    }
}
