package fr.renfort.benchmark.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import fr.renfort.planning.facts.PlanningPolicy.Urgency;
import fr.renfort.planning.lending.EquipmentDemand;
import fr.renfort.planning.lending.Loan;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.lending.PublishedLoan;
import fr.renfort.planning.rules.LoanRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Loans as a model: H5 as a limit, M2, and S1, S4 and S6. They meet duties in no rule. */
final class LoanModel implements LeveledModel {
    private static final int MINUTES_A_DAY = 1_440;

    private final LoanBook book;
    private final CpModel model = new CpModel();
    private final Map<Loan, Literal> lent = new HashMap<>();
    private final LinearExprBuilder medium = LinearExpr.newBuilder();
    private final LinearExprBuilder soft = LinearExpr.newBuilder();

    LoanModel(LoanBook book) {
        this.book = book;
        for (Loan loan : book.loans()) {
            lent.put(loan, loan.pinned() ? model.trueLiteral() : model.newBoolVar(loan.toString()));
        }
        addLots();
        book.demands().forEach(this::addSupply);
        book.loans().forEach(loan -> soft.addTerm(lent(loan), LoanRules.tripCost(loan)));
        book.published().forEach(this::addDisruption);
    }

    private Literal lent(Loan loan) {
        return java.util.Objects.requireNonNull(lent.get(loan));
    }

    /** H5. */
    private void addLots() {
        List<Loan> loans = book.loans();
        for (int i = 0; i < loans.size(); i++) {
            for (int j = i + 1; j < loans.size(); j++) {
                Loan one = loans.get(i);
                Loan other = loans.get(j);
                boolean settled = one.pinned() && other.pinned();
                if (!settled && one.lotId().equals(other.lotId()) && one.commonMinutes(other) > 0) {
                    model.addAtMostOne(new Literal[] {lent(one), lent(other)});
                }
            }
        }
    }

    /** M2 and S6: between two changes of what is present or of the urgency the same is missing at every minute. */
    private void addSupply(EquipmentDemand demand) {
        List<Loan> loans = book.loans().stream()
                .filter(loan -> loan.demand().equals(demand))
                .toList();
        List<Integer> changes = changes(demand, loans);
        LinearExprBuilder missing = LinearExpr.newBuilder();
        LinearExprBuilder surplus = LinearExpr.newBuilder();
        long most = 0;
        for (int i = 0; i + 1 < changes.size(); i++) {
            int from = changes.get(i);
            long minutes = changes.get(i + 1) - (long) from;
            LinearExprBuilder present = LinearExpr.newBuilder();
            long all = 0;
            for (Loan loan : loans) {
                if (loan.arrival() <= from) {
                    present.addTerm(lent(loan), loan.lot().content().quantity());
                    all += loan.lot().content().quantity();
                }
            }
            int quantity = demand.need().quantity();
            int urgency = demand.policy().weights().urgency(from);
            IntVar units = model.newIntVar(0, quantity, "missing of " + demand.id());
            IntVar spare = model.newIntVar(0, all, "spare of " + demand.id());
            LinearExpr now = present.build();
            model.addGreaterOrEqual(LinearExpr.newBuilder().add(units).add(now), quantity);
            model.addGreaterOrEqual(LinearExpr.newBuilder().add(spare).add(quantity), now);
            missing.addTerm(units, minutes * urgency * demand.weight() * price(demand));
            surplus.addTerm(spare, minutes);
            most += minutes * urgency * demand.weight() * price(demand) * quantity + minutes * all;
        }
        medium.add(wholeDays(missing, most));
        soft.add(wholeDays(surplus, most));
    }

    private static long price(EquipmentDemand demand) {
        return demand.policy().prices().missingUnitDay();
    }

    /** The sum by 1,440, rounded down, as it is minimized. */
    private IntVar wholeDays(LinearExprBuilder sum, long most) {
        IntVar days = model.newIntVar(0, most / MINUTES_A_DAY + 1, "whole days");
        model.addLessOrEqual(sum.add(-(MINUTES_A_DAY - 1L)), LinearExpr.term(days, MINUTES_A_DAY));
        return days;
    }

    private static List<Integer> changes(EquipmentDemand demand, List<Loan> loans) {
        TreeSet<Integer> changes = new TreeSet<>(List.of(demand.openStart()));
        loans.forEach(loan -> changes.add(loan.arrival()));
        for (Urgency urgency : demand.policy().weights().urgencies()) {
            changes.add(urgency.untilMinutes() + 1);
        }
        List<Integer> inside = new ArrayList<>(
                changes.tailSet(demand.openStart()).headSet(Math.max(demand.openStart(), demand.end())));
        inside.add(demand.end());
        return inside;
    }

    /** S4. */
    private void addDisruption(PublishedLoan published) {
        int price = published.demand().policy().prices().disruption();
        soft.add(price);
        book.loans().stream()
                .filter(loan ->
                        loan.demand().equals(published.demand()) && loan.lotId().equals(published.lotId()))
                .forEach(loan -> soft.addTerm(lent(loan), -price));
    }

    /** Lends what a solution lends. */
    void lend(Values values) {
        book.loans().forEach(loan -> loan.lend(values.isTrue(lent(loan))));
    }

    @Override
    public CpModel model() {
        return model;
    }

    @Override
    public LinearExpr medium() {
        return medium.build();
    }

    @Override
    public LinearExpr soft() {
        return soft.build();
    }
}
