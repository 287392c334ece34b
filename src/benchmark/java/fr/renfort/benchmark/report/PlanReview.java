package fr.renfort.benchmark.report;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.roster.Roster;
import fr.renfort.planning.rules.LoanCosts;
import fr.renfort.planning.score.Rule;
import java.util.EnumMap;
import java.util.Map;

/** Looks at plans of one problem: what each costs by rule, and what it leaves open for no reason. */
final class PlanReview {
    private final PlanningProblem problem;
    private final Agenda agenda;

    PlanReview(PlanningProblem problem) {
        this.problem = problem;
        this.agenda = AgendaDraft.of(problem);
    }

    /** Penalties by rule, zero or positive. */
    Map<Rule, Long> penalties(Plan plan) {
        Map<Rule, Long> penalties = new EnumMap<>(ledger(plan).penalties());
        LoanBook book = new LoanDraft(problem).listed(plan.loans());
        LoanCosts.penalties(book).forEach((rule, penalty) -> penalties.merge(rule, penalty, Long::sum));
        return penalties;
    }

    /** Duties open that somebody could take with nothing else moved. */
    long leftOpen(Plan plan) {
        Ledger ledger = ledger(plan);
        return ledger.duties().stream()
                .filter(duty -> !duty.settled() && ledger.expertOn(duty) == null)
                .filter(duty -> duty.candidates().stream().anyMatch(candidate -> !ledger.wouldBreach(duty, candidate)))
                .count();
    }

    private Ledger ledger(Plan plan) {
        return new Ledger(agenda, Roster.listed(agenda, plan.duties()).duties());
    }
}
