package fr.renfort.planning.moves;

import fr.renfort.planning.lending.EquipmentDemand;
import fr.renfort.planning.lending.Loan;
import fr.renfort.planning.moves.LendingState.Cost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Simulated annealing over the ways to lend the lots of one type: a lot is lent otherwise, and half of the time one that served the same demand
 * makes room for it. Goes by what was tried, never by a clock; ends with the best it saw, no worse than it began.
 */
final class LoanAnnealing {
    /** Soft points that a point of M2 weighs like while it is decided what to accept. */
    private static final double MISSING_WEIGHT = 20;

    /** Temperatures at the beginning and at the end, in soft points. */
    private static final double HOT = 3_000;

    private static final double COLD = 3;

    private final LendingState state;
    private final Random random;
    private final List<LotChoice> lots;
    private final Map<String, Integer> placeOfLot = new HashMap<>();
    private final List<List<Loan>> lent = new ArrayList<>();

    LoanAnnealing(LendingState state, List<LotChoice> lots, Random random) {
        this.state = state;
        this.random = random;
        this.lots = lots;
        for (LotChoice lot : lots) {
            placeOfLot.put(lot.lotId(), lent.size());
            lent.add(lot.lent());
        }
    }

    /** One or two lots lent otherwise; of two, the second gives way to the first. */
    private record Change(int lot, List<Loan> option, int other, List<Loan> otherOption) {}

    void run(int tries) {
        List<List<Loan>> bestLent = new ArrayList<>(lent);
        Cost gone = new Cost(0, 0);
        Cost least = gone;
        for (int i = 0; i < tries; i++) {
            Change change = randomChange();
            Change back = new Change(change.lot, lent.get(change.lot), change.other, lent.get(change.other));
            Cost more = costOfMaking(change, back);
            if (!accepts(more, HOT * StrictMath.pow(COLD / HOT, (double) i / tries))) {
                make(back);
                continue;
            }
            gone = gone.plus(more);
            if (gone.compareTo(least) < 0) {
                least = gone;
                bestLent = new ArrayList<>(lent);
            }
        }
        for (int lot = 0; lot < lots.size(); lot++) {
            lend(lot, bestLent.get(lot));
        }
    }

    private boolean accepts(Cost more, double temperature) {
        double weight = MISSING_WEIGHT * more.missing() + more.soft();
        return weight <= 0 || random.nextDouble() < StrictMath.exp(-weight / temperature);
    }

    private Change randomChange() {
        int lot = random.nextInt(lots.size());
        List<Loan> option = randomOption(lot);
        int other = option.isEmpty() || random.nextBoolean()
                ? lot
                : alsoServing(randomOf(option).demand(), lot);
        if (other == lot) {
            return new Change(lot, option, lot, option);
        }
        return new Change(lot, option, other, random.nextBoolean() ? List.of() : randomOption(other));
    }

    private List<Loan> randomOption(int lot) {
        return randomOf(lots.get(lot).options());
    }

    private int alsoServing(EquipmentDemand demand, int lot) {
        List<Loan> serving = state.lentFor(demand);
        return serving.isEmpty()
                ? lot
                : placeOfLot.getOrDefault(randomOf(serving).lotId(), lot);
    }

    private <T> T randomOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Cost costOfMaking(Change change, Change back) {
        Set<EquipmentDemand> touched = new LinkedHashSet<>();
        for (List<Loan> loans : List.of(change.option, change.otherOption, back.option, back.otherOption)) {
            loans.forEach(loan -> touched.add(loan.demand()));
        }
        Cost before = cost(touched, back);
        make(change);
        return cost(touched, change).minus(before);
    }

    private Cost cost(Set<EquipmentDemand> demands, Change made) {
        Cost sum = new Cost(0, ownCost(made.option) + (made.other == made.lot ? 0 : ownCost(made.otherOption)));
        for (EquipmentDemand demand : demands) {
            sum = sum.plus(state.least(demand, List.of()));
        }
        return sum;
    }

    private long ownCost(List<Loan> option) {
        return option.stream().mapToLong(state::ownCost).sum();
    }

    private void make(Change change) {
        lend(change.other, change.otherOption);
        lend(change.lot, change.option);
    }

    private void lend(int lot, List<Loan> option) {
        lent.get(lot).forEach(state::takeBack);
        option.forEach(state::lend);
        lent.set(lot, option);
    }
}
