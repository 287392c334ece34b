package fr.renfort.planning.lending;

import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.EquipmentLot.Kind;

/**
 * A lot's way to a demand.
 *
 * @param hasWay a licence always has one
 * @param travelMinutes one way; 0 for a licence and where there is no way
 * @param arrival minutes from now
 */
public record Trip(EquipmentDemand demand, EquipmentLot lot, boolean hasWay, int travelMinutes, int arrival) {
    boolean consumable() {
        return lot.content().kind() == Kind.CONSUMABLE;
    }

    /** When packing begins. */
    public int leaves() {
        return arrival - travelMinutes - lot.handlingMinutes();
    }

    /** When a lot that comes back is clean again; of a consumable the window's end. */
    public int availableUntil() {
        return consumable() ? demand.end() : demand.end() + travelMinutes + lot.handlingMinutes();
    }

    public boolean tooFar() {
        return !hasWay || travelMinutes > lot.maxTravelMinutes();
    }

    public boolean tooLate() {
        return arrival >= demand.end();
    }
}
