package fr.renfort.benchmark.instance;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.facts.Standing;
import fr.renfort.planning.lending.Loan;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.roster.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws what was published before now, and what of it is promised: lawful, and no better than somebody would do by hand. Whoever serves
 * a seat keeps it for some days; then the nearest of a few takes it.
 */
final class EarlierPlan {
    private static final int EMPTY_PERCENT = 6;
    private static final int FEW = 3;

    private final Dice dice;
    private final PlanningProblem before;
    private final Instant now;

    /** @param before the problem as it was when that plan was made, without standing duties */
    EarlierPlan(PlanningProblem before, Instant now, Dice dice) {
        this.before = before;
        this.now = now;
        this.dice = dice;
    }

    Standing drawn() {
        List<AssignedDuty> duties = duties();
        List<AssignedLoan> loans = loans();
        return new Standing(
                new Plan(
                        duties.stream().filter(this::promised).toList(),
                        loans.stream().filter(loan -> dice.percent(85)).toList()),
                new Plan(duties, loans));
    }

    /** Nearly all of the past, all of the next day, little of what is far. */
    private boolean promised(AssignedDuty duty) {
        Duration ahead = Duration.between(now, duty.start());
        if (ahead.isNegative()) {
            return dice.percent(98);
        }
        return ahead.toDays() == 0 || dice.percent(ahead.toDays() == 1 ? 33 : 9);
    }

    private List<AssignedDuty> duties() {
        Agenda agenda = AgendaDraft.of(before);
        List<Duty> all = agenda.duties();
        Ledger ledger = new Ledger(agenda, all);
        Map<String, Holder> holders = new HashMap<>();
        List<AssignedDuty> assigned = new ArrayList<>();
        for (Duty duty : all) {
            String seat = duty.shift().need().id() + "#" + duty.seat();
            Holder holder = next(holders.get(seat), duty, ledger);
            if (holder != null && !dice.percent(EMPTY_PERCENT)) {
                holders.put(seat, holder);
                ledger.put(duty, holder.expert());
                assigned.add(duty.assignedTo(holder.expert().id()));
            }
        }
        return assigned;
    }

    /** Whoever has a seat, and for how many duties still. */
    private record Holder(Candidate expert, int left) {}

    private @Nullable Holder next(@Nullable Holder holder, Duty duty, Ledger ledger) {
        if (holder != null
                && holder.left() > 0
                && duty.admission().admits(holder.expert())
                && !ledger.wouldBreach(duty, holder.expert())) {
            return new Holder(holder.expert(), holder.left() - 1);
        }
        List<Candidate> possible = duty.candidates().stream()
                .filter(candidate -> !ledger.wouldBreach(duty, candidate))
                .toList();
        return dice.some(possible, FEW).stream()
                .min(Comparator.comparingInt(candidate -> candidate.travelTo(duty.site())))
                .map(expert -> new Holder(expert, dice.between(0, 4)))
                .orElse(null);
    }

    private List<AssignedLoan> loans() {
        LoanBook book = new LoanDraft(before).book();
        Map<String, Integer> sent = new HashMap<>();
        List<Loan> lent = new ArrayList<>();
        book.loans().stream()
                .sorted(Comparator.comparingInt((Loan loan) -> loan.trip().travelMinutes())
                        .thenComparingInt(Loan::index))
                .filter(loan -> lent.stream()
                        .noneMatch(other -> other.lotId().equals(loan.lotId()) && other.commonMinutes(loan) > 0))
                .forEach(loan -> {
                    int units = sent.getOrDefault(loan.demand().id(), 0);
                    if (units < loan.demand().need().quantity()) {
                        sent.put(
                                loan.demand().id(), units + loan.lot().content().quantity());
                        lent.add(loan);
                    }
                });
        return lent.stream().map(Loan::assigned).toList();
    }
}
