package fr.renfort.planning.moves;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.roster.Ledger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Finds who costs least on an empty duty without adding a hard breach. */
final class Filler {
    private final Ledger ledger;
    private final BooleanSupplier overlooked;

    /** @param overlooked asked for each candidate: whether not to look at him */
    Filler(Ledger ledger, BooleanSupplier overlooked) {
        this.ledger = ledger;
        this.overlooked = overlooked;
    }

    /** Absent: nobody can take the duty with nothing else moved. */
    @Nullable
    Candidate cheapest(Duty duty) {
        Candidate cheapest = null;
        long leastMedium = ledger.medium();
        long leastSoft = Long.MAX_VALUE;
        for (Candidate candidate : duty.candidates()) {
            if (overlooked.getAsBoolean() || ledger.wouldBreach(duty, candidate)) {
                continue;
            }
            ledger.put(duty, candidate);
            if (ledger.medium() < leastMedium || (ledger.medium() == leastMedium && ledger.soft() < leastSoft)) {
                cheapest = candidate;
                leastMedium = ledger.medium();
                leastSoft = ledger.soft();
            }
            ledger.put(duty, null);
        }
        return cheapest;
    }
}
