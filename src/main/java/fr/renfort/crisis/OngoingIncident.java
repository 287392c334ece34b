package fr.renfort.crisis;

import java.util.List;
import java.util.UUID;

/**
 * An incident with all that planning reads: what its requests need, those that were refused or cancelled left out, and the
 * windows of those that were closed ending with them.
 *
 * @param informationSystems those it hits
 */
public record OngoingIncident(
        Incident incident,
        List<UUID> informationSystems,
        List<ExpertNeed> expertNeeds,
        List<EquipmentNeed> equipmentNeeds) {}
