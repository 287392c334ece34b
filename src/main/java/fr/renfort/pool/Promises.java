package fr.renfort.pool;

import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What experts and lots are promised to somebody (offered, committed, mobilised, on site; exercises apart). Implemented by
 * the room above that knows missions; asked inside the caller's transaction, in its scope.
 */
public interface Promises {

    /**
     * A stay that somebody counts on.
     *
     * @param window from the first duty's start to the last one's end
     * @param skill skill the expert comes for
     */
    record Stay(TimeWindow window, SkillCode skill) {}

    /** Promised stays of an expert that end after {@code from}, by start. */
    List<Stay> ofExpert(UUID expert, Instant from);

    /** When a lot is promised away, packing and cleaning included, as far as it ends after {@code from}; by start. */
    List<TimeWindow> ofLot(UUID lot, Instant from);
}
