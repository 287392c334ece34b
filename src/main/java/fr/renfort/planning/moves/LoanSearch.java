package fr.renfort.planning.moves;

import fr.renfort.planning.lending.EquipmentDemand;
import fr.renfort.planning.lending.Loan;
import fr.renfort.planning.lending.LoanBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Decides which lots are lent, each type of equipment on its own: first lot by lot, then again and again for some lots at a time, with care by
 * annealing too, at last by going through all ways, if they are not too many, so that most answers are exact. Adds no hard breach.
 */
public final class LoanSearch {
    /** So many branches are looked at when all lots of a type are decided at once. */
    private static final int MOST_NODES = 20_000;

    /** Lots decided again at a time. */
    private static final int SOME_LOTS = 4;

    private final LoanBook book;
    private final Random random;
    private final Care care;

    /** How much is tried: with 240 lots of twenty types half a second's work, or some seconds'. */
    public enum Care {
        SOON(4, 200, 0),
        THOROUGH(16, 400, 10_000);

        private final int roundsALot;
        private final int fewNodes;
        private final int changesALot;

        /**
         * @param roundsALot how often some lots are decided again, for each lot of a type
         * @param fewNodes branches looked at when some lots are decided again
         * @param changesALot tried by annealing, for each lot of a type
         */
        Care(int roundsALot, int fewNodes, int changesALot) {
            this.roundsALot = roundsALot;
            this.fewNodes = fewNodes;
            this.changesALot = changesALot;
        }
    }

    public LoanSearch(LoanBook book, long seed, Care care) {
        this.book = book;
        this.random = new Random(seed);
        this.care = care;
    }

    /** Lends what is best to be lent. Whatever is not pinned is decided anew, and ends no worse than it was. */
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
        lots.forEach(lot -> new LoanBranching(state, List.of(lot), care.fewNodes).run());
        List<LotChoice> order = new ArrayList<>(lots);
        for (int round = 0; round < care.roundsALot * lots.size(); round++) {
            Collections.shuffle(order, random);
            new LoanBranching(state, order.subList(0, Math.min(SOME_LOTS, order.size())), care.fewNodes).run();
        }
        new LoanAnnealing(state, lots, random).run(care.changesALot * lots.size());
        new LoanBranching(state, lots, MOST_NODES).run();
    }

    private List<LotChoice> lotChoices(List<EquipmentDemand> demands) {
        Map<String, List<Loan>> loansByLot = new LinkedHashMap<>();
        book.loans()
                .forEach(loan -> loansByLot
                        .computeIfAbsent(loan.lotId(), key -> new ArrayList<>())
                        .add(loan));
        Set<EquipmentDemand> open = new HashSet<>(demands);
        List<LotChoice> choices = new ArrayList<>();
        for (List<Loan> loans : loansByLot.values()) {
            LotChoice choice = LotChoice.of(loans, open);
            if (choice.options().size() > 1) {
                choices.add(choice);
            }
        }
        choices.sort(Comparator.comparingInt((LotChoice choice) ->
                -choice.options().get(1).get(0).lot().content().quantity()));
        return choices;
    }
}
