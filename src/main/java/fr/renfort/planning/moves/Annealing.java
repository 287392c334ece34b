package fr.renfort.planning.moves;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.roster.Ledger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The moves that are worth a step: tried on the ledger, where most are refused at a fraction of what it costs to have the solver
 * refuse them. Never ends while something can be changed; none adds a hard breach.
 */
final class Annealing implements Iterator<Reassignment> {
    /** After so many refused in a row the roster stands still for a step, so that the solver may end. */
    private static final int MOST_TRIES = 1_000;

    private final Ledger ledger;
    private final OpenDuties open;
    private final Trial trial;
    private final MoveMaker maker;
    private final Cooling cooling;
    private final BestRoster best;

    Annealing(Ledger ledger, Takers takers, Random random) {
        this.ledger = ledger;
        this.open = new OpenDuties(ledger.duties(), takers);
        this.trial = new Trial(ledger);
        this.maker = new MoveMaker(ledger, open, trial, new Repair(ledger, takers, trial, random), random);
        this.cooling = new Cooling(random);
        this.best = new BestRoster(ledger);
    }

    @Override
    public boolean hasNext() {
        return !open.isEmpty();
    }

    @Override
    public Reassignment next() {
        best.look();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (cooling.turns()) {
                return best.back();
            }
            long medium = ledger.medium();
            long soft = ledger.soft();
            trial.begin();
            maker.tryOne();
            if (trial.changes()
                    && !trial.breaches()
                    && cooling.accepts(ledger.medium() - medium, ledger.soft() - soft)) {
                return trial.end();
            }
            trial.takeBack();
        }
        return new Reassignment(List.of());
    }

    /** The best roster seen, to begin each cycle with. */
    private static final class BestRoster {
        private final Ledger ledger;
        private final @Nullable Candidate[] expertOn;
        private long hard = Long.MAX_VALUE;
        private long medium;
        private long soft;

        BestRoster(Ledger ledger) {
            this.ledger = ledger;
            this.expertOn = new Candidate[ledger.duties().size()];
        }

        void look() {
            if (better()) {
                hard = ledger.hard();
                medium = ledger.medium();
                soft = ledger.soft();
                for (Duty duty : ledger.duties()) {
                    expertOn[duty.index()] = ledger.expertOn(duty);
                }
            }
        }

        private boolean better() {
            if (ledger.hard() != hard) {
                return ledger.hard() < hard;
            }
            return ledger.medium() < medium || (ledger.medium() == medium && ledger.soft() < soft);
        }

        Reassignment back() {
            List<Reassignment.Change> changes = new ArrayList<>();
            for (Duty duty : ledger.duties()) {
                if (ledger.expertOn(duty) != expertOn[duty.index()]) {
                    changes.add(new Reassignment.Change(duty, expertOn[duty.index()]));
                }
            }
            return new Reassignment(changes);
        }
    }
}
