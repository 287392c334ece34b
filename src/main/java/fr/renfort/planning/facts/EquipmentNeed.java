package fr.renfort.planning.facts;

import java.util.Set;

/**
 * Equipment an incident needs.
 *
 * @param quantity units
 * @param priority 1 to 3, 1 first
 * @param window no end known: the horizon
 * @param excludedLots ids of lots that are not to be lent for it
 */
public record EquipmentNeed(
        String id,
        String incident,
        String type,
        int quantity,
        int priority,
        OpenWindow window,
        Set<String> excludedLots) {
    public EquipmentNeed {
        Checks.named(id, "an equipment need");
        Checks.named(type, "the type of need " + id);
        Checks.between(quantity, 1, 1_000_000, "quantity", "need " + id);
        Checks.between(priority, 1, 3, "priority", "need " + id);
        excludedLots = Set.copyOf(excludedLots);
    }
}
