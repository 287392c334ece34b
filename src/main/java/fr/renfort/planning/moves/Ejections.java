package fr.renfort.planning.moves;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.roster.Ledger;
import java.util.List;
import java.util.Random;

/** Fills duties that nobody can take as things are, by taking somebody off what weighs less or what another can do. */
final class Ejections {
    /** Rounds over all duties at most. */
    private static final int MOST_ROUNDS = 3;

    private final Ledger ledger;
    private final Takers takers;
    private final Trial trial;
    private final Repair repair;

    Ejections(Ledger ledger, Takers takers) {
        this.ledger = ledger;
        this.takers = takers;
        this.trial = new Trial(ledger);
        this.repair = new Repair(ledger, takers, trial, new Random(1), () -> false);
    }

    void run(List<Duty> duties) {
        boolean filled = true;
        for (int round = 0; filled && round < MOST_ROUNDS; round++) {
            filled = false;
            for (Duty duty : duties) {
                filled |= ledger.expertOn(duty) == null && fill(duty);
            }
        }
    }

    private boolean fill(Duty duty) {
        long medium = ledger.medium();
        for (Candidate candidate : takers.of(duty)) {
            trial.begin();
            repair.fillAll(repair.give(List.of(duty), candidate));
            if (!trial.breaches() && ledger.medium() < medium) {
                trial.keep();
                return true;
            }
            trial.takeBack();
        }
        return false;
    }
}
