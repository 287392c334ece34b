package fr.renfort.mission;

import java.util.List;
import java.util.UUID;

/**
 * What became of a plan when it was published.
 *
 * @param asked missions and loans that lenders were asked for
 * @param takenBack missions and loans asked for before, and now no more
 * @param skipped what was not asked for, because something has happened since the plan was made
 */
public record PublishedPlan(Plan plan, List<UUID> asked, List<UUID> takenBack, List<Skipped> skipped) {

    public PublishedPlan {
        asked = List.copyOf(asked);
        takenBack = List.copyOf(takenBack);
        skipped = List.copyOf(skipped);
    }

    /** A mission or loan, as the plan proposed it, and what happened since. */
    public record Skipped(Booking booking, SkipReason reason) {}
}
