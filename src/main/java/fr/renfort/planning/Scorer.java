package fr.renfort.planning;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.score.PlanScore;

/** Scores any plan, good, bad or impossible. Thread-safe. */
public final class Scorer {
    private final RuleBook rules = new RuleBook();

    /** The plan as listed: of two entries for one duty the first counts, unknown ones count nothing. */
    public PlanScore score(PlanningProblem problem, Plan plan) {
        Agenda agenda = AgendaDraft.of(problem);
        LoanDraft draft = new LoanDraft(problem);
        PlanInspection inspection = new PlanInspection(agenda, draft, plan);
        LoanBook book = draft.listed(plan.loans());
        return new PlanScore(rules.penalties(inspection.roster(), book), inspection.findings(), agenda.notCovered());
    }
}
