package fr.renfort.planning.moves;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.roster.Ledger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** Makes the moves of one step at random: none adds a hard breach. */
final class MoveMaker implements Iterator<Reassignment> {
    private static final int DAY_MINUTES = 1_440;

    /** A step that accepts none of so many takes the best of them, or ends the search when none changes anything. */
    private static final int MOST_MOVES_A_STEP = 5_000;

    private final Ledger ledger;
    private final Random random;
    private final OpenDuties open;
    private final Trial trial;
    private final Repair repair;
    private int made;

    MoveMaker(Ledger ledger, Random random) {
        this.ledger = ledger;
        this.random = random;
        this.open = new OpenDuties(ledger.duties());
        this.trial = new Trial(ledger);
        this.repair = new Repair(ledger, trial, random);
    }

    void beginStep() {
        made = 0;
    }

    @Override
    public boolean hasNext() {
        return made < MOST_MOVES_A_STEP && !open.isEmpty();
    }

    @Override
    public Reassignment next() {
        made++;
        trial.begin();
        int dice = random.nextInt(100);
        if (dice < 30) {
            change();
        } else if (dice < 45) {
            swap();
        } else if (dice < 75) {
            giveRun();
        } else if (dice < 92) {
            swapRosters();
        } else {
            ruinAndRecreate();
        }
        return trial.end();
    }

    /** Somebody else on one duty; what conflicts is given up, and filled again where that is possible. */
    private void change() {
        Duty duty = open.any(random);
        give(List.of(duty), OpenDuties.anyCandidate(duty, random));
    }

    /** Two duties change hands. */
    private void swap() {
        Duty one = open.any(random);
        List<Duty> others = random.nextBoolean() ? open.sameNeed(one) : open.sameDay(one);
        Duty other = others.get(random.nextInt(others.size()));
        Candidate expertOne = ledger.expertOn(one);
        Candidate expertOther = ledger.expertOn(other);
        if (expertOne == expertOther
                || (expertOne != null && !other.admission().admits(expertOne))
                || (expertOther != null && !one.admission().admits(expertOther))) {
            return;
        }
        trial.put(one, null);
        trial.put(other, expertOne);
        trial.put(one, expertOther);
    }

    /** A run of a seat's duties, day after day, to one expert. */
    private void giveRun() {
        Duty first = open.any(random);
        give(open.run(first, 1 + random.nextInt(6), random), OpenDuties.anyCandidate(first, random));
    }

    private void give(List<Duty> duties, Candidate expert) {
        List<Duty> holes = repair.give(duties, expert);
        if (random.nextInt(4) > 0) {
            repair.fillAll(holes);
        }
    }

    /** Two experts exchange what they can of some days. */
    private void swapRosters() {
        Duty duty = open.any(random);
        Candidate one = ledger.expertOn(duty);
        Candidate other = OpenDuties.anyCandidate(duty, random);
        if (one == null || one == other) {
            return;
        }
        int from = duty.start() - random.nextInt(3 * DAY_MINUTES);
        int to = duty.start() + 1 + random.nextInt(5 * DAY_MINUTES);
        List<Duty> toOther = repair.passable(one, other, from, to);
        List<Duty> toOne = repair.passable(other, one, from, to);
        toOther.forEach(passed -> trial.put(passed, null));
        toOne.forEach(passed -> trial.put(passed, one));
        toOther.forEach(passed -> trial.put(passed, other));
        repair.settle(one);
        repair.settle(other);
    }

    /** Empties some duties that have to do with each other and fills them again. */
    private void ruinAndRecreate() {
        Duty centre = open.any(random);
        List<Duty> near = new ArrayList<>();
        int reach = (1 + random.nextInt(4)) * DAY_MINUTES;
        List<Duty> pool = random.nextBoolean() ? open.sameNeed(centre) : open.sameDay(centre);
        for (Duty duty : pool) {
            if (Math.abs(duty.start() - centre.start()) <= reach && random.nextInt(3) > 0) {
                near.add(duty);
            }
        }
        repair.refill(near);
    }
}
