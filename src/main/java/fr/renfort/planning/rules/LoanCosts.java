package fr.renfort.planning.rules;

import fr.renfort.planning.lending.EquipmentDemand;
import fr.renfort.planning.lending.Loan;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.lending.PublishedLoan;
import fr.renfort.planning.score.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What loans cost by rule, at once: the same numbers as the streams of {@link LoanRules}. */
public final class LoanCosts {
    private final List<Loan> lent;
    private final Map<Rule, Long> penalties = new EnumMap<>(Rule.class);

    private LoanCosts(LoanBook book) {
        this.lent = book.loans().stream().filter(Loan::lent).toList();
    }

    /** Of every rule that looks at loans, zero or positive. */
    public static Map<Rule, Long> penalties(LoanBook book) {
        LoanCosts costs = new LoanCosts(book);
        costs.countPairs();
        book.demands().forEach(costs::count);
        costs.lent.forEach(loan -> costs.add(Rule.S1, LoanRules.tripCost(loan)));
        book.published().forEach(costs::count);
        return costs.penalties;
    }

    private void countPairs() {
        for (Loan one : lent) {
            for (Loan other : lent) {
                if (one.index() < other.index() && one.lotId().equals(other.lotId())) {
                    add(Rule.H5, one.commonMinutes(other));
                }
            }
        }
    }

    private void count(EquipmentDemand demand) {
        Supply supply = Supply.of(
                demand,
                lent.stream().filter(loan -> loan.demand().equals(demand)).toList());
        add(Rule.M2, supply.missingCost());
        add(Rule.S6, supply.surplusCost());
    }

    private void count(PublishedLoan published) {
        boolean kept = lent.stream()
                .anyMatch(loan ->
                        loan.demand().equals(published.demand()) && loan.lotId().equals(published.lotId()));
        add(Rule.S4, kept ? 0L : published.demand().policy().prices().disruption());
    }

    private void add(Rule rule, long penalty) {
        penalties.merge(rule, penalty, Long::sum);
    }
}
