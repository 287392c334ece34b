package fr.renfort.planning.roster;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.rules.Rest;
import fr.renfort.planning.rules.Step;
import fr.renfort.planning.score.Rule;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The duties of one expert in H1's order: H1 and S1. */
final class Track {
    private final Candidate expert;
    private final RestAtHome restAtHome;
    private final Tally tally;
    private Duty[] duties = new Duty[8];
    /** Of the duties, beside them: where one belongs is looked up all the time. */
    private int[] indexes = new int[8];

    private int size;

    Track(Candidate expert, RestAtHome restAtHome, Tally tally) {
        this.expert = expert;
        this.restAtHome = restAtHome;
        this.tally = tally;
    }

    List<Duty> duties() {
        return List.of(Arrays.copyOf(duties, size));
    }

    /** Where the duty is, or would be put. */
    int position(Duty duty) {
        int index = duty.index();
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (indexes[middle] < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether one more duty would be too close to something. */
    boolean tooClose(Duty duty) {
        int position = position(duty);
        return restMissing(duty, position - 1, position) > 0;
    }

    void add(Duty duty) {
        int position = position(duty);
        count(duty, position - 1, position, 1);
        if (size == duties.length) {
            duties = Arrays.copyOf(duties, 2 * size);
            indexes = Arrays.copyOf(indexes, 2 * size);
        }
        System.arraycopy(duties, position, duties, position + 1, size - position);
        System.arraycopy(indexes, position, indexes, position + 1, size - position);
        duties[position] = duty;
        indexes[position] = duty.index();
        size++;
    }

    void remove(Duty duty) {
        int position = position(duty);
        size--;
        System.arraycopy(duties, position + 1, duties, position, size - position);
        System.arraycopy(indexes, position + 1, indexes, position, size - position);
        count(duty, position - 1, position, -1);
    }

    /** S1 of one more duty. */
    long staysMore(Duty duty) {
        int position = position(duty);
        return stays(duty, position - 1, position);
    }

    /** Adds, or with sign -1 takes back, what the duty costs between those before and after it. */
    private void count(Duty duty, int before, int after, int sign) {
        tally.add(Rule.H1, sign * restMissing(duty, before, after));
        tally.add(Rule.S1, sign * stays(duty, before, after));
    }

    private long stays(Duty duty, int before, int after) {
        Duty previous = before >= 0 ? duties[before] : null;
        long stays = step(previous, duty);
        if (after < size) {
            stays += step(duty, duties[after]) - step(previous, duties[after]);
        }
        return stays;
    }

    private long step(@Nullable Duty previous, Duty duty) {
        return duty.open() ? Step.cost(expert, previous, duty) : 0;
    }

    private long restMissing(Duty duty, int before, int after) {
        long missing = 0;
        for (int i = before; i >= 0 && duty.start() - duties[i].start() < Rest.REACH_MINUTES; i--) {
            missing += Rest.missing(expert, duties[i], duty);
        }
        for (int i = after; i < size && duties[i].start() - duty.start() < Rest.REACH_MINUTES; i++) {
            missing += Rest.missing(expert, duty, duties[i]);
        }
        return missing + restAtHome.missing(duty, expert);
    }
}
