package fr.renfort.planning.moves;

import fr.renfort.planning.lending.EquipmentDemand;
import fr.renfort.planning.lending.Loan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The ways to lend one lot.
 *
 * @param options loans that need the lot at different times; the first: none
 */
record LotChoice(List<List<Loan>> options) {
    /** More ways than this are not looked at. */
    private static final int MOST_OPTIONS = 400;

    /** Of all loans of a lot, those for the demands that are open and leave what is pinned alone. */
    static LotChoice of(List<Loan> loans, Set<EquipmentDemand> demands) {
        List<Loan> pinned = loans.stream().filter(Loan::pinned).toList();
        List<List<Loan>> options = new ArrayList<>(List.of(List.of()));
        for (Loan loan : loans) {
            if (!loan.pinned() && demands.contains(loan.demand()) && leavesAlone(loan, pinned)) {
                int until = options.size();
                for (int i = 0; i < until && options.size() < MOST_OPTIONS; i++) {
                    if (leavesAlone(loan, options.get(i))) {
                        List<Loan> more = new ArrayList<>(options.get(i));
                        more.add(loan);
                        options.add(List.copyOf(more));
                    }
                }
            }
        }
        return new LotChoice(List.copyOf(options));
    }

    /** Of the lot; there must be something to choose. */
    String lotId() {
        return options.get(1).get(0).lotId();
    }

    /** As it is now. */
    List<Loan> lent() {
        return options.stream()
                .flatMap(List::stream)
                .filter(Loan::lent)
                .distinct()
                .toList();
    }

    private static boolean leavesAlone(Loan loan, List<Loan> others) {
        return others.stream().allMatch(other -> loan.commonMinutes(other) == 0);
    }
}
