package fr.renfort.planning;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Shift;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.lending.Trip;
import fr.renfort.planning.score.EligibilityRule;
import java.time.Instant;
import java.util.Set;

/** Who may do what in one problem. Thread-safe. */
public final class Eligibility {
    private final Agenda agenda;
    private final LoanDraft loans;

    public Eligibility(PlanningProblem problem) {
        agenda = AgendaDraft.of(problem);
        loans = new LoanDraft(problem);
    }

    /**
     * Every rule that fails for an expert on the open duties of a shift; none: eligible.
     *
     * @param start of the shift as it was, also when it is running
     * @throws IllegalArgumentException when the problem has no such need, shift or expert
     */
    public Set<EligibilityRule> expertFails(String need, Instant start, String expert) {
        Shift shift = agenda.shift(need, start)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The shift (" + start + ") of need " + need + " must be one of the problem's."));
        Candidate candidate = agenda.candidate(expert)
                .orElseThrow(() -> new IllegalArgumentException("The expert (" + expert + ") must be one of the "
                        + agenda.candidates().size() + " given."));
        return agenda.eligibility().fails(shift, candidate);
    }

    /**
     * Every rule that fails for a lot; none: eligible.
     *
     * @throws IllegalArgumentException when the problem has no such need or lot
     */
    public Set<EligibilityRule> lotFails(String need, String lot) {
        Trip trip = loans.trip(new AssignedLoan(need, lot))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The need (" + need + ") and the lot (" + lot + ") must be of the problem."));
        return loans.eligibility().fails(trip);
    }
}
