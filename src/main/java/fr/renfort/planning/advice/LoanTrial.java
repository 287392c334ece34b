package fr.renfort.planning.advice;

import fr.renfort.planning.explain.LotObstacles;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.rules.LoanCosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lends one more lot, and sees what it does. */
final class LoanTrial {
    private final PlanningProblem problem;
    private final List<AssignedLoan> lent;

    LoanTrial(PlanningProblem problem, Plan plan) {
        this.problem = problem;
        this.lent = plan.loans();
    }

    /** Empty: there is no such need, or no such lot. */
    Optional<AssignmentCheck> check(AssignedLoan loan) {
        LoanDraft draft = new LoanDraft(problem);
        List<AssignedLoan> with = new ArrayList<>(lent);
        with.add(loan);
        return LotObstacles.of(problem, lent)
                .whyNot(loan)
                .map(whyNot -> new AssignmentCheck(
                        List.of(),
                        whyNot.reasons(),
                        Trials.difference(
                                LoanCosts.penalties(draft.listed(with)), LoanCosts.penalties(draft.listed(lent)))));
    }
}
