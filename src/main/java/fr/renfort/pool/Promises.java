package fr.renfort.pool;

import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** Promised stays of each of these experts that end after {@code from}, by start; nothing for one without. One statement. */
    Map<UUID, List<Stay>> ofExperts(Collection<UUID> experts, Instant from);

    /** When each of these lots is promised away, as of {@link #ofLot}; nothing for one that is not. One statement. */
    Map<UUID, List<TimeWindow>> ofLots(Collection<UUID> lots, Instant from);

    /** When a lot is promised away, packing and cleaning included, as far as it ends after {@code from}; by start. */
    List<TimeWindow> ofLot(UUID lot, Instant from);
}
