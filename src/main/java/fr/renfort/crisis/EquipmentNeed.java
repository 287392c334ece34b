package fr.renfort.crisis;

import java.util.Optional;
import java.util.UUID;

/** Equipment that a request asks for. */
public record EquipmentNeed(UUID id, UUID request, Need.OfEquipment asked) {

    /** What is left of it when the request has ended: the part before; empty when it was to begin later. */
    Optional<EquipmentNeed> within(ReinforcementRequest its) {
        return asked.window().before(its.ending()).map(window -> new EquipmentNeed(id, request, asked.during(window)));
    }
}
