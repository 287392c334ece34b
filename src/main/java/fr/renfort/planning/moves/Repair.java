package fr.renfort.planning.moves;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.rules.Rest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Mends what a trial breaks: gives up what conflicts and fills what became empty. */
final class Repair {
    /** Of a hundred candidates so many are overlooked, so that the same hole is not always filled alike. */
    private static final int OVERLOOKED_PERCENT = 8;

    private final Ledger ledger;
    private final Trial trial;
    private final Random random;
    private final Filler filler;

    Repair(Ledger ledger, Takers takers, Trial trial, Random random) {
        this(ledger, takers, trial, random, () -> random.nextInt(100) < OVERLOOKED_PERCENT);
    }

    Repair(Ledger ledger, Takers takers, Trial trial, Random random, BooleanSupplier overlooked) {
        this.ledger = ledger;
        this.trial = trial;
        this.random = random;
        this.filler = new Filler(ledger, takers, overlooked);
    }

    /** Gives duties to an expert as far as he may take them; what he gives up for that. */
    List<Duty> give(List<Duty> duties, Candidate expert) {
        List<Duty> holes = new ArrayList<>();
        for (Duty duty : duties) {
            if (duty.admission().admits(expert) && trial.expertOn(duty) != expert) {
                giveUpConflicts(duty, expert, duties, holes);
                trial.put(duty, expert);
            }
        }
        giveUpUntilLawful(expert, duties, holes);
        return holes;
    }

    /** Gives up duties of an expert until he breaks no hard rule more than before. */
    void settle(Candidate expert) {
        List<Duty> holes = new ArrayList<>();
        giveUpUntilLawful(expert, List.of(), holes);
        fillAll(holes);
    }

    /** Empties duties and fills them again, in chance order. */
    void refill(List<Duty> duties) {
        duties.forEach(duty -> trial.put(duty, null));
        List<Duty> order = new ArrayList<>(duties);
        Collections.shuffle(order, random);
        if (random.nextBoolean()) {
            order.sort(java.util.Comparator.comparingLong(duty -> -duty.shift().minuteCost()));
        }
        fillAll(order);
    }

    /** The duties of one expert in a span that another may take. */
    List<Duty> passable(Candidate from, Candidate to, int spanStart, int spanEnd) {
        List<Duty> passable = new ArrayList<>();
        for (Duty duty : ledger.dutiesOf(from)) {
            if (!duty.settled()
                    && duty.start() >= spanStart
                    && duty.start() < spanEnd
                    && duty.admission().admits(to)) {
                passable.add(duty);
            }
        }
        return passable;
    }

    private void giveUpConflicts(Duty duty, Candidate expert, List<Duty> keep, List<Duty> holes) {
        for (Duty other : ledger.dutiesOf(expert)) {
            boolean conflict = other.index() < duty.index()
                    ? Rest.missing(expert, other, duty) > 0
                    : Rest.missing(expert, duty, other) > 0;
            if (conflict && !other.settled() && !keep.contains(other)) {
                trial.put(other, null);
                holes.add(other);
            }
        }
    }

    private void giveUpUntilLawful(Candidate expert, List<Duty> keep, List<Duty> holes) {
        while (trial.breaches()) {
            Duty given = best(expert, keep);
            if (given == null) {
                return;
            }
            trial.put(given, null);
            holes.add(given);
        }
    }

    /** What the expert gives up next: whatever mends most, of what is not to be kept. */
    private @Nullable Duty best(Candidate expert, List<Duty> keep) {
        Duty best = null;
        long least = ledger.hard();
        for (Duty duty : ledger.dutiesOf(expert)) {
            if (!duty.settled() && !keep.contains(duty)) {
                ledger.put(duty, null);
                if (ledger.hard() < least || (best != null && ledger.hard() == least && random.nextInt(3) == 0)) {
                    least = ledger.hard();
                    best = duty;
                }
                ledger.put(duty, expert);
            }
        }
        return best;
    }

    @Nullable
    Candidate cheapest(Duty duty) {
        return filler.cheapest(duty);
    }

    /** Fills empty duties where somebody can take them, in this order. */
    void fillAll(List<Duty> duties) {
        for (Duty duty : duties) {
            if (trial.expertOn(duty) == null) {
                Candidate best = filler.cheapest(duty);
                if (best != null) {
                    trial.put(duty, best);
                }
            }
        }
    }
}
