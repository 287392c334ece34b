package fr.renfort.planning;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.moves.Construction;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.roster.Roster;
import fr.renfort.planning.score.PlanScore;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        return plan(Beginning.fresh(problem, budget.seed()), budget, listener, stop, began);
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
        return plan(Beginning.from(problem, start, budget.seed()), budget, listener, stop, began);
    }

    private static PlanResult plan(
            Beginning beginning, Budget budget, PlanListener listener, BooleanSupplier stop, long began) {
        Agenda agenda = beginning.agenda();
        Roster roster = beginning.seated().roster();
        List<AssignedLoan> loans = beginning.lent().loans();
        Score loanScore = beginning.lent().score();
        Plan plan = beginning.plan();
        Duration constructing = since(began);
        listener.better(new BestSoFar(() -> plan, beginning.score(), 0, constructing));
        long steps = 0;
        if (budget.improves() && !stop.getAsBoolean()) {
            Improvement improvement = new Improvement(
                    budget,
                    stop,
                    (better, made) -> listener.better(new BestSoFar(
                            () -> new Plan(better.assignments(), loans),
                            better.total().plus(loanScore),
                            made,
                            since(began))));
            roster = improvement.improve(roster);
            new Construction(roster).run();
            steps = improvement.steps();
        }
        Map<Rule, Long> penalties = new EnumMap<>(new Ledger(agenda, roster.duties()).penalties());
        beginning.lent().penalties().forEach((rule, penalty) -> penalties.merge(rule, penalty, Long::sum));
        PlanScore score = new PlanScore(penalties, List.of(), agenda.notCovered());
        return new PlanResult(
                new Plan(roster.assignments(), loans),
                score,
                new PlanResult.Effort(
                        budget.seed(), steps, constructing, since(began).minus(constructing)));
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
