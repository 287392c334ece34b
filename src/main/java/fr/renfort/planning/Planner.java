package fr.renfort.planning;

import fr.renfort.planning.facts.PlanningProblem;
import java.util.function.BooleanSupplier;

/** Makes plans. Thread-safe; every call is on its own. */
@SuppressWarnings("DoNotCallSuggester")
public final class Planner {
    /** Plans until the budget ends. */
    public PlanResult plan(PlanningProblem problem, Budget budget) {
        return plan(problem, budget, PlanListener.SILENT, () -> false);
    }

    /**
     * Plans until the budget ends or {@code stop} says so; a stopped run still answers its best plan.
     * The plan adds no hard breach to those among what is pinned, and leaves no duty open that someone could take with
     * nothing else moved.
     *
     * @param listener hears of the first complete plan and of every better one
     * @param stop asked often, in the planning thread
     */
    public PlanResult plan(PlanningProblem problem, Budget budget, PlanListener listener, BooleanSupplier stop) {
        throw new UnsupportedOperationException("not yet");
    }
}
