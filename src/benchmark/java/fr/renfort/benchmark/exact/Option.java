package fr.renfort.benchmark.exact;

import com.google.ortools.sat.Literal;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;

/**
 * Somebody who may serve a shift, or who is settled on a seat of it.
 *
 * @param duty of the shift's open seats, which are all alike, the first; of somebody settled, his own
 * @param taken true where somebody is settled
 */
record Option(Candidate expert, Duty duty, Literal taken) {
    boolean settled() {
        return duty.settled();
    }

    int day() {
        return duty.localDay();
    }
}
