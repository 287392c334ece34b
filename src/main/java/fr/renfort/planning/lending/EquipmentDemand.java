package fr.renfort.planning.lending;

import fr.renfort.planning.facts.EquipmentNeed;
import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.PlanningPolicy;

/**
 * An equipment need on the timeline.
 *
 * @param weight by the incident's severity and the need's priority
 * @param start of its window, minutes from now, negative when it has begun
 * @param end of its window, as cut; at or before the start: nothing is needed any more
 */
public record EquipmentDemand(
        EquipmentNeed need, Establishment establishment, PlanningPolicy policy, int weight, int start, int end) {
    public String id() {
        return need.id();
    }

    /** The first minute that still counts. */
    public int openStart() {
        return Math.max(start, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EquipmentDemand demand && demand.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
