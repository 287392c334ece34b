package fr.renfort.planning.moves;

import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.roster.Ledger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Finds who costs least on an empty duty without adding a hard breach. */
final class Filler {
    private final Ledger ledger;
    private final Takers takers;
    private final BooleanSupplier overlooked;

    /** @param overlooked asked for each candidate: whether not to look at him */
    Filler(Ledger ledger, Takers takers, BooleanSupplier overlooked) {
        this.ledger = ledger;
        this.takers = takers;
        this.overlooked = overlooked;
    }

    /** Absent: nobody can take the duty with nothing else moved. */
    @Nullable
    Candidate cheapest(Duty duty) {
        Candidate cheapest = null;
        long leastMedium = 0;
        long leastSoft = Long.MAX_VALUE;
        for (Candidate candidate : takers.of(duty)) {
            if (overlooked.getAsBoolean() || ledger.wouldBreach(duty, candidate)) {
                continue;
            }
            long medium = ledger.mediumMore(duty, candidate);
            long soft = medium > leastMedium ? Long.MAX_VALUE : ledger.softMore(duty, candidate);
            if (medium < leastMedium || (medium == leastMedium && soft < leastSoft)) {
                cheapest = candidate;
                leastMedium = medium;
                leastSoft = soft;
            }
        }
        return cheapest;
    }
}
