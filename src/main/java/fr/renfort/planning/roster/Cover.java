package fr.renfort.planning.roster;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.PublishedDuty;
import fr.renfort.planning.agenda.Shift;
import fr.renfort.planning.facts.PlanningPolicy.Prices;
import fr.renfort.planning.score.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which seats and shifts are served, and whether by who was published: M1, M3 and S4. */
final class Cover {
    private final Tally tally;
    private final ShiftCover[] shiftOf;

    /** One shift that has an open duty, or had one. */
    private static final class ShiftCover {
        private final boolean open;
        private final List<Promise> promises = new ArrayList<>(2);
        private int serving;

        ShiftCover(boolean open) {
            this.open = open;
        }
    }

    /** Somebody published on a shift, and on how many of its seats he is. */
    private static final class Promise {
        private final PublishedDuty published;
        private int seats;

        Promise(PublishedDuty published) {
            this.published = published;
        }

        /** Whether it is kept only if this expert is put on one more seat. */
        private boolean keptBy(Candidate expert) {
            return published.expert() == expert && seats == 0;
        }
    }

    Cover(Agenda agenda, List<Duty> duties, Tally tally) {
        this.tally = tally;
        Map<Shift, ShiftCover> covers = new HashMap<>();
        for (Shift shift : agenda.openShifts()) {
            covers.put(shift, new ShiftCover(true));
            tally.add(Rule.M1, shift.emptyCost());
        }
        for (PublishedDuty published : agenda.published()) {
            covers.computeIfAbsent(published.shift(), key -> new ShiftCover(false))
                    .promises
                    .add(new Promise(published));
            countMove(published, 1);
        }
        shiftOf = new ShiftCover[duties.size()];
        for (Duty duty : duties) {
            shiftOf[duty.index()] = covers.computeIfAbsent(duty.shift(), key -> new ShiftCover(false));
            if (duty.open()) {
                tally.add(Rule.M1, duty.shift().emptyCost());
            }
        }
    }

    private void countMove(PublishedDuty published, int sign) {
        Prices prices = published.shift().policy().prices();
        tally.add(Rule.S4, (long) sign * prices.disruption());
        if (published.nearTerm()) {
            tally.add(Rule.M3, (long) sign * prices.nearTermMove());
        }
    }

    void add(Duty duty, Candidate expert) {
        ShiftCover cover = shiftOf[duty.index()];
        if (cover.serving++ == 0 && cover.open) {
            tally.add(Rule.M1, -duty.shift().emptyCost());
        }
        countSeat(duty, expert, -1);
        for (Promise promise : cover.promises) {
            if (promise.published.expert() == expert && promise.seats++ == 0) {
                countMove(promise.published, -1);
            }
        }
    }

    void remove(Duty duty, Candidate expert) {
        ShiftCover cover = shiftOf[duty.index()];
        if (--cover.serving == 0 && cover.open) {
            tally.add(Rule.M1, duty.shift().emptyCost());
        }
        countSeat(duty, expert, 1);
        for (Promise promise : cover.promises) {
            if (promise.published.expert() == expert && --promise.seats == 0) {
                countMove(promise.published, 1);
            }
        }
    }

    /** M1 and M3 of one more expert on an empty seat. */
    long mediumMore(Duty duty, Candidate expert) {
        ShiftCover cover = shiftOf[duty.index()];
        long more = cover.serving == 0 && cover.open ? -duty.shift().emptyCost() : 0;
        if (duty.open()) {
            more -= seatCost(duty, expert);
        }
        for (Promise promise : cover.promises) {
            if (promise.keptBy(expert) && promise.published.nearTerm()) {
                more -= duty.shift().policy().prices().nearTermMove();
            }
        }
        return more;
    }

    /** S4 of one more expert on an empty seat. */
    long softMore(Duty duty, Candidate expert) {
        long more = 0;
        for (Promise promise : shiftOf[duty.index()].promises) {
            if (promise.keptBy(expert)) {
                more -= duty.shift().policy().prices().disruption();
            }
        }
        return more;
    }

    /** An open seat is empty (sign 1), or somebody is on it, perhaps late (sign -1). */
    private void countSeat(Duty duty, Candidate expert, int sign) {
        if (duty.open()) {
            tally.add(Rule.M1, sign * seatCost(duty, expert));
        }
    }

    /** What an open seat costs empty beyond what it costs with an expert on it, perhaps late. */
    private static long seatCost(Duty duty, Candidate expert) {
        long late = duty.shift().minuteCost() * duty.admission().lateMinutes(expert);
        return duty.shift().emptyCost() - late;
    }
}
