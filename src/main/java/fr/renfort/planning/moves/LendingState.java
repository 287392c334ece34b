package fr.renfort.planning.moves;

import fr.renfort.planning.lending.EquipmentDemand;
import fr.renfort.planning.lending.Loan;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.lending.PublishedLoan;
import fr.renfort.planning.rules.LoanRules;
import fr.renfort.planning.rules.Supply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is lent for some demands, and what that costs: M2, then S1, S4 and S6. */
final class LendingState {
    private final Map<EquipmentDemand, List<Loan>> lent = new LinkedHashMap<>();
    private final Set<PublishedLoan> published;

    LendingState(List<EquipmentDemand> demands, LoanBook book) {
        published = new HashSet<>(book.published());
        demands.forEach(demand -> lent.put(demand, new ArrayList<>()));
        for (Loan loan : book.loans()) {
            if (loan.lent() && lent.containsKey(loan.demand())) {
                of(loan.demand()).add(loan);
            }
        }
    }

    private List<Loan> of(EquipmentDemand demand) {
        return lent.computeIfAbsent(demand, key -> new ArrayList<>());
    }

    /** What is lent for it, whatever is pinned too; not to be kept. */
    List<Loan> lentFor(EquipmentDemand demand) {
        return of(demand);
    }

    void lend(Loan loan) {
        loan.lend(true);
        of(loan.demand()).add(loan);
    }

    void takeBack(Loan loan) {
        loan.lend(false);
        of(loan.demand()).remove(loan);
    }

    /** No way to lend some of these further loans makes the demand cost less; with none, what it costs, the loans' own cost apart. */
    Cost least(EquipmentDemand demand, List<Loan> further) {
        List<Loan> now = of(demand);
        Supply asItIs = Supply.of(demand, now);
        if (further.isEmpty()) {
            return new Cost(asItIs.missingCost(), asItIs.surplusCost());
        }
        List<Loan> all = new ArrayList<>(now);
        all.addAll(further);
        return new Cost(Supply.of(demand, all).missingCost(), asItIs.surplusCost());
    }

    /** What a loan costs on its own: its trip, less the disruption it avoids. */
    long ownCost(Loan loan) {
        boolean wasPublished = published.contains(new PublishedLoan(loan.demand(), loan.lotId()));
        return LoanRules.tripCost(loan)
                - (wasPublished ? loan.demand().policy().prices().disruption() : 0);
    }

    /** M2 first, then the soft rules. */
    record Cost(long missing, long soft) implements Comparable<Cost> {
        Cost plus(Cost other) {
            return new Cost(missing + other.missing, soft + other.soft);
        }

        Cost minus(Cost other) {
            return new Cost(missing - other.missing, soft - other.soft);
        }

        @Override
        public int compareTo(Cost other) {
            return missing == other.missing ? Long.compare(soft, other.soft) : Long.compare(missing, other.missing);
        }
    }
}
