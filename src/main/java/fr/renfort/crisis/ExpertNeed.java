package fr.renfort.crisis;

import java.util.Optional;
import java.util.UUID;

/** People that a request asks for. */
public record ExpertNeed(UUID id, UUID request, Need.OfExperts asked) {

    /** What is left of it when the request has ended: the part before; empty when it was to begin later. */
    Optional<ExpertNeed> within(ReinforcementRequest its) {
        return asked.window().before(its.ending()).map(window -> new ExpertNeed(id, request, asked.during(window)));
    }
}
