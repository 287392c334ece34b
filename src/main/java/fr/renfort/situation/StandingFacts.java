package fr.renfort.situation;

import fr.renfort.mission.BookedDuty;
import fr.renfort.mission.Loan;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.Standing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Turns what is booked into what stands when a plan is made: pinned, what is promised and what was served; published, what is
 * asked for too. What serves needs that the problem does not know is left out.
 *
 * @param lots those of the problem, by id
 */
record StandingFacts(Booked booked, Set<UUID> needs, Map<String, EquipmentLot> lots) {

    Standing standing() {
        return new Standing(
                new Plan(duties(BookedDuty::pinned), loans(this::pinned)),
                new Plan(duties(any -> true), loans(loan -> loan.state().published() || pinned(loan))));
    }

    private List<AssignedDuty> duties(Predicate<BookedDuty> wanted) {
        return booked.duties().stream()
                .filter(duty -> needs.contains(duty.need()))
                .filter(wanted)
                .map(duty -> new AssignedDuty(
                        duty.need().toString(),
                        duty.duty().seat(),
                        duty.duty().shiftStart(),
                        duty.expert().toString()))
                .toList();
    }

    private List<AssignedLoan> loans(Predicate<Loan> wanted) {
        return booked.loans().stream()
                .filter(loan -> needs.contains(loan.destination().need()))
                .filter(loan -> lots.containsKey(loan.lending().lot().toString()))
                .filter(wanted)
                .map(loan -> new AssignedLoan(
                        loan.destination().need().toString(),
                        loan.lending().lot().toString()))
                .toList();
    }

    /** Promised; what is used up stays where it went. */
    private boolean pinned(Loan loan) {
        EquipmentLot lot = lots.get(loan.lending().lot().toString());
        return loan.state().active()
                || (lot != null
                        && lot.content().kind() == EquipmentLot.Kind.CONSUMABLE
                        && !loan.state().published());
    }
}
