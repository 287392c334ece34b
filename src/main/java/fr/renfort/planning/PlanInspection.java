package fr.renfort.planning;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.DutyKey;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.lending.Trip;
import fr.renfort.planning.roster.Roster;
import fr.renfort.planning.score.EligibilityRule;
import fr.renfort.planning.score.Finding;
import fr.renfort.planning.score.Finding.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a plan as listed into a roster, and notes whatever is wrong with it as such. */
final class PlanInspection {
    private final Agenda agenda;
    private final LoanDraft draft;
    private final Roster roster;
    private final Set<AssignedLoan> loans = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    PlanInspection(Agenda agenda, LoanDraft draft, Plan plan) {
        this.agenda = agenda;
        this.draft = draft;
        this.roster = Roster.listed(agenda, plan.duties());
        check(plan.duties());
        roster.duties().forEach(this::check);
        plan.loans().forEach(this::read);
        draft.pinned().stream()
                .filter(promised -> !loans.contains(promised))
                .forEach(promised -> note(Kind.PINNED_MOVED, promised, Set.of()));
    }

    /** Whoever the plan lists; of two entries for one duty the first. */
    Roster roster() {
        return roster;
    }

    List<Finding> findings() {
        return findings;
    }

    private void check(List<AssignedDuty> duties) {
        Set<DutyKey> seen = new HashSet<>();
        for (AssignedDuty assigned : duties) {
            if (agenda.position(DutyKey.of(assigned)).isEmpty()) {
                note(Kind.NO_SUCH_DUTY, assigned);
            } else if (agenda.candidate(assigned.expert()).isEmpty()) {
                note(Kind.NO_SUCH_EXPERT, assigned);
            } else if (!seen.add(DutyKey.of(assigned))) {
                note(Kind.DUTY_TWICE, assigned);
            }
        }
    }

    private void check(Duty duty) {
        Candidate listed = duty.expert();
        Candidate settled = agenda.settled(duty);
        if (duty.past()) {
            if (listed != settled) {
                note(Kind.PAST_CHANGED, duty, listed, Set.of());
            }
            return;
        }
        if (settled != null && listed != settled) {
            note(Kind.PINNED_MOVED, duty, settled, Set.of());
        }
        if (listed != null && listed != settled) {
            Set<EligibilityRule> fails = agenda.eligibility().fails(duty.shift(), listed);
            if (!fails.isEmpty()) {
                note(Kind.NOT_ELIGIBLE, duty, listed, fails);
            }
        }
    }

    private void read(AssignedLoan loan) {
        if (!draft.needExists(loan.need())) {
            note(Kind.NO_SUCH_NEED, loan, Set.of());
            return;
        }
        Optional<Trip> trip = draft.trip(loan);
        if (trip.isEmpty()) {
            note(Kind.NO_SUCH_LOT, loan, Set.of());
        } else if (!loans.add(loan)) {
            note(Kind.LOAN_TWICE, loan, Set.of());
        } else if (!draft.pinned().contains(loan)) {
            Set<EligibilityRule> fails = draft.eligibility().fails(trip.get());
            if (!fails.isEmpty()) {
                note(Kind.NOT_ELIGIBLE, loan, fails);
            }
        }
    }

    private void note(Kind what, AssignedDuty duty) {
        findings.add(new Finding.OfDuty(what, duty.need(), duty.seat(), duty.start(), duty.expert(), Set.of()));
    }

    private void note(Kind what, Duty duty, @Nullable Candidate expert, Set<EligibilityRule> rules) {
        DutyKey key = duty.key();
        String id = expert == null ? null : expert.id();
        findings.add(new Finding.OfDuty(what, key.need(), key.seat(), key.start(), id, rules));
    }

    private void note(Kind what, AssignedLoan loan, Set<EligibilityRule> rules) {
        findings.add(new Finding.OfLoan(what, loan.need(), loan.lot(), rules));
    }
}
