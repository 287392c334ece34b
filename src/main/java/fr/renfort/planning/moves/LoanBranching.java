package fr.renfort.planning.moves;

import fr.renfort.planning.lending.EquipmentDemand;
import fr.renfort.planning.lending.Loan;
import fr.renfort.planning.moves.LendingState.Cost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Branch and bound over the ways to lend some lots, all others staying as they are. A branch is cut when even all the lots still to be decided,
 * each lent for every demand at once, could not make it better than the best known.
 */
final class LoanBranching {
    private final LendingState state;
    private final List<LotChoice> lots;
    private final Set<EquipmentDemand> concerned;
    private final List<Map<EquipmentDemand, List<Loan>>> laterLoans = new ArrayList<>();
    private final List<Long> leastLaterOwnCost = new ArrayList<>();
    private final List<List<Loan>> chosen = new ArrayList<>();
    private Cost best;
    private List<List<Loan>> bestChosen;
    private int nodesLeft;

    /** @param mostNodes looked at; the best way found until then is taken */
    LoanBranching(LendingState state, List<LotChoice> lots, int mostNodes) {
        this.state = state;
        this.lots = lots;
        this.nodesLeft = mostNodes;
        for (int depth = 0; depth <= lots.size(); depth++) {
            laterLoans.add(loansByDemand(lots.subList(depth, lots.size())));
            leastLaterOwnCost.add(lots.subList(depth, lots.size()).stream()
                    .mapToLong(this::leastOwnCost)
                    .sum());
        }
        concerned = laterLoans.get(0).keySet();
        bestChosen = lots.stream().map(LotChoice::lent).toList();
        best = bound(lots.size(), bestChosen.stream().mapToLong(this::ownCost).sum());
    }

    private static Map<EquipmentDemand, List<Loan>> loansByDemand(List<LotChoice> lots) {
        Map<EquipmentDemand, List<Loan>> byDemand = new HashMap<>();
        lots.stream()
                .flatMap(lot -> lot.options().stream())
                .filter(option -> option.size() == 1)
                .map(option -> option.get(0))
                .forEach(loan -> byDemand.computeIfAbsent(loan.demand(), key -> new ArrayList<>())
                        .add(loan));
        return byDemand;
    }

    private long leastOwnCost(LotChoice lot) {
        return lot.options().stream().mapToLong(this::ownCost).min().orElse(0);
    }

    private long ownCost(List<Loan> option) {
        return option.stream().mapToLong(state::ownCost).sum();
    }

    /** Lends the lots in the best way found: the very best unless the nodes run out first. */
    void run() {
        bestChosen.forEach(option -> option.forEach(state::takeBack));
        branch(0, 0);
        bestChosen.forEach(option -> option.forEach(state::lend));
    }

    private void branch(int depth, long ownCost) {
        if (--nodesLeft <= 0 || bound(depth, ownCost).compareTo(best) >= 0) {
            return;
        }
        if (depth == lots.size()) {
            best = bound(depth, ownCost);
            bestChosen = List.copyOf(chosen);
            return;
        }
        for (List<Loan> option : lots.get(depth).options()) {
            option.forEach(state::lend);
            chosen.add(option);
            branch(depth + 1, ownCost + ownCost(option));
            chosen.remove(chosen.size() - 1);
            option.forEach(state::takeBack);
        }
    }

    /** No way to go on costs less; with nothing left to be decided, what it costs. Of the demands that these lots can serve: all others cost the same. */
    private Cost bound(int depth, long ownCost) {
        Cost bound = new Cost(0, ownCost + leastLaterOwnCost.get(depth));
        for (EquipmentDemand demand : concerned) {
            List<Loan> later = laterLoans.get(depth).getOrDefault(demand, List.of());
            bound = bound.plus(state.least(demand, later));
        }
        return bound;
    }
}
