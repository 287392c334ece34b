package fr.renfort.planning.moves;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.roster.Ledger;
import org.jspecify.annotations.Nullable;

/** Finds who costs least on an empty duty without adding a hard breach. */
final class Filler {
    private final Ledger ledger;

    Filler(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Whether somebody was found and put on the empty duty. */
    boolean fill(Duty duty) {
        Candidate best = best(duty);
        if (best != null) {
            ledger.put(duty, best);
        }
        return best != null;
    }

    /** Puts somebody on an empty duty unless that adds a hard breach. */
    boolean tryPut(Duty duty, Candidate expert) {
        long hard = ledger.hard();
        ledger.put(duty, expert);
        if (ledger.hard() > hard) {
            ledger.put(duty, null);
            return false;
        }
        return true;
    }

    private @Nullable Candidate best(Duty duty) {
        Candidate best = null;
        long leastMedium = ledger.medium();
        long leastSoft = Long.MAX_VALUE;
        for (Candidate candidate : duty.candidates()) {
            if (ledger.wouldBreach(duty, candidate)) {
                continue;
            }
            ledger.put(duty, candidate);
            if (ledger.medium() < leastMedium || (ledger.medium() == leastMedium && ledger.soft() < leastSoft)) {
                best = candidate;
                leastMedium = ledger.medium();
                leastSoft = ledger.soft();
            }
            ledger.put(duty, null);
        }
        return best;
    }
}
