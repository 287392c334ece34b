package fr.renfort.planning.moves;

import fr.renfort.planning.lending.EquipmentDemand;
import fr.renfort.planning.lending.Loan;
import fr.renfort.planning.lending.LoanBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Decides which lots are lent: each type of equipment on its own, exactly where its lots are few, else again and again for some lots at a time.
 * Adds no hard breach.
 */
public final class LoanSearch {
    /** So many ways to lend a group's lots are gone through at once. */
    private static final double FEW_WAYS = 20_000;

    /** How often some lots of a large group are decided again. */
    private static final int ROUNDS_A_LOT = 12;

    private final LoanBook book;
    private final Random random;

    public LoanSearch(LoanBook book, long seed) {
        this.book = book;
        this.random = new Random(seed);
    }

    /** Lends what is best to be lent. Whatever is not pinned is decided anew. */
    public void run() {
        Map<String, List<EquipmentDemand>> demandsByType = new LinkedHashMap<>();
        for (EquipmentDemand demand : book.demands()) {
            demandsByType
                    .computeIfAbsent(demand.need().type(), key -> new ArrayList<>())
                    .add(demand);
        }
        demandsByType.values().forEach(this::lend);
    }

    private void lend(List<EquipmentDemand> demands) {
        LendingState state = new LendingState(demands, book);
        List<LotChoice> lots = lotChoices(demands);
        if (ways(lots) <= FEW_WAYS) {
            new LoanBranching(state, lots).run();
            return;
        }
        lots.forEach(lot -> new LoanBranching(state, List.of(lot)).run());
        List<LotChoice> order = new ArrayList<>(lots);
        for (int round = 0; round < ROUNDS_A_LOT * lots.size(); round++) {
            Collections.shuffle(order, random);
            new LoanBranching(state, someOf(order)).run();
        }
    }

    /** As many lots as have few ways together, at least one. */
    private static List<LotChoice> someOf(List<LotChoice> order) {
        int most = 1;
        while (most < order.size() && ways(order.subList(0, most + 1)) <= FEW_WAYS / 40) {
            most++;
        }
        return order.subList(0, most);
    }

    private static double ways(Collection<LotChoice> lots) {
        return lots.stream().mapToDouble(lot -> lot.options().size()).reduce(1, (one, other) -> one * other);
    }

    private List<LotChoice> lotChoices(List<EquipmentDemand> demands) {
        Map<String, List<Loan>> loansByLot = new LinkedHashMap<>();
        book.loans()
                .forEach(loan -> loansByLot
                        .computeIfAbsent(loan.lotId(), key -> new ArrayList<>())
                        .add(loan));
        List<LotChoice> choices = new ArrayList<>();
        for (List<Loan> loans : loansByLot.values()) {
            LotChoice choice = LotChoice.of(loans, demands);
            if (choice.options().size() > 1) {
                choices.add(choice);
            }
        }
        choices.sort(java.util.Comparator.comparingInt((LotChoice choice) ->
                -choice.options().get(1).get(0).lot().content().quantity()));
        return choices;
    }
}
