package fr.renfort.crisis;

import java.util.UUID;

/** Equipment that a request asks for. */
public record EquipmentNeed(UUID id, UUID request, Need.OfEquipment asked) {}
