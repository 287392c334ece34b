package fr.renfort.planning;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.lending.Loan;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.roster.Roster;
import fr.renfort.planning.score.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What of a plan another one can begin from: whatever is eligible and adds no hard breach to what stands, in the order of start. The
 * order in which the plan lists it does not matter, but for two entries for one duty.
 *
 * @param kept what stands, and what is kept
 * @param findings what is wrong with the plan as listed
 * @param breaching left out although eligible: it breaks a hard rule with what stands or with what is kept
 */
public record StartingPlan(Plan kept, List<Finding> findings, Plan breaching) {
    public StartingPlan {
        findings = List.copyOf(findings);
    }

    public static StartingPlan of(PlanningProblem problem, Plan plan) {
        Agenda agenda = AgendaDraft.of(problem);
        LoanDraft draft = new LoanDraft(problem);
        PlanInspection inspection = new PlanInspection(agenda, draft, plan);
        Roster roster = Roster.settled(agenda);
        LoanBook book = draft.book();
        Plan breaching = new Plan(seat(roster, plan.duties()), lend(book, plan.loans()));
        return new StartingPlan(new Plan(roster.assignments(), book.assignments()), inspection.findings(), breaching);
    }

    /**
     * Puts whoever the list has on duties that nobody has.
     *
     * @return who is eligible and yet cannot
     */
    static List<AssignedDuty> seat(Roster roster, List<AssignedDuty> listed) {
        if (listed.isEmpty()) {
            return List.of();
        }
        Ledger ledger = new Ledger(roster.agenda(), roster.duties());
        List<AssignedDuty> breaching = new ArrayList<>();
        for (Duty wanted : Roster.listed(roster.agenda(), listed).duties()) {
            Duty duty = roster.duties().get(wanted.index());
            Candidate expert = wanted.expert();
            if (expert == null || duty.settled() || !duty.admission().admits(expert)) {
                continue;
            }
            if (ledger.wouldBreach(duty, expert)) {
                breaching.add(duty.assignedTo(expert.id()));
            } else {
                ledger.put(duty, expert);
                duty.assign(expert);
            }
        }
        return breaching;
    }

    /**
     * Lends what the list has.
     *
     * @return what is eligible and yet cannot be
     */
    static List<AssignedLoan> lend(LoanBook book, List<AssignedLoan> listed) {
        Set<AssignedLoan> wanted = Set.copyOf(listed);
        List<AssignedLoan> breaching = new ArrayList<>();
        for (Loan loan : book.loans()) {
            if (loan.lent() || !wanted.contains(loan.assigned())) {
                continue;
            }
            boolean taken = book.loans().stream()
                    .anyMatch(other ->
                            other.lent() && other.lotId().equals(loan.lotId()) && other.commonMinutes(loan) > 0);
            if (taken) {
                breaching.add(loan.assigned());
            } else {
                loan.lend(true);
            }
        }
        return breaching;
    }
}
