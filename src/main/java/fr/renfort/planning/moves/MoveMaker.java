package fr.renfort.planning.moves;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.roster.Ledger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Tries changes of a roster, one at a time and at random, and leaves the trial to whoever asked for it. */
final class MoveMaker {
    private static final int DAY_MINUTES = 1_440;
    /** How far ejections reach from an empty duty. */
    private static final int LONGEST_CHAIN = 8;

    private final Ledger ledger;
    private final OpenDuties open;
    private final Trial trial;
    private final Repair repair;
    private final Random random;

    MoveMaker(Ledger ledger, OpenDuties open, Trial trial, Repair repair, Random random) {
        this.ledger = ledger;
        this.open = open;
        this.trial = trial;
        this.repair = repair;
        this.random = random;
    }

    /** One change; it may add a hard breach, or come to nothing. */
    void tryOne() {
        int dice = random.nextInt(100);
        if (dice < 25) {
            change();
        } else if (dice < 40) {
            swap();
        } else if (dice < 70) {
            giveRun();
        } else if (dice < 88) {
            swapRosters();
        } else if (dice < 95) {
            ruinAndRecreate();
        } else {
            fillByEjections();
        }
    }

    /** Somebody else on one duty; what conflicts is given up, and filled again where that is possible. */
    private void change() {
        Duty duty = open.any(random);
        give(List.of(duty), open.anyTaker(duty, random));
    }

    /** Somebody on an empty duty, whose own duties go to others, whose own duties go to others. */
    private void fillByEjections() {
        Duty empty = open.anyEmpty(ledger, random);
        if (empty != null) {
            Deque<Duty> holes = new ArrayDeque<>(List.of(empty));
            for (int depth = 0; depth < LONGEST_CHAIN && !holes.isEmpty(); depth++) {
                Duty hole = holes.remove();
                Candidate cheapest = depth == 0 ? null : repair.cheapest(hole);
                if (cheapest == null) {
                    holes.addAll(repair.give(List.of(hole), open.anyTaker(hole, random)));
                } else {
                    trial.put(hole, cheapest);
                }
            }
            repair.fillAll(new ArrayList<>(holes));
        }
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
        give(open.run(first, 1 + random.nextInt(6), random), open.anyTaker(first, random));
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
        Candidate other = open.anyTaker(duty, random);
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
