package fr.renfort.planning.lending;

import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.EquipmentLot;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** A lot that may be lent for a demand, and whether it is. */
@PlanningEntity
public class Loan {
    @PlanningId
    private int index;

    private Trip trip;
    private int takenUntil;

    @PlanningPin
    private boolean pinned;

    @PlanningVariable(valueRangeProviderRefs = "lentOrNot")
    private Boolean lent;

    /** Called by OptaPlanner, which fills the fields of a copy. */
    @SuppressWarnings("NullAway.Init")
    Loan() {}

    Loan(int index, Trip trip, int horizon, boolean pinned) {
        this.index = index;
        this.trip = trip;
        this.takenUntil = trip.consumable() ? horizon : trip.availableUntil();
        this.pinned = pinned;
        this.lent = pinned;
    }

    /** Position in the book. */
    public int index() {
        return index;
    }

    public Trip trip() {
        return trip;
    }

    public EquipmentDemand demand() {
        return trip.demand();
    }

    public EquipmentLot lot() {
        return trip.lot();
    }

    public String lotId() {
        return lot().id();
    }

    public AssignedLoan assigned() {
        return new AssignedLoan(demand().id(), lotId());
    }

    public boolean pinned() {
        return pinned;
    }

    public boolean lent() {
        return lent;
    }

    public void lend(boolean toBeLent) {
        lent = toBeLent;
    }

    /** Minutes from now at which it begins to serve. */
    public int arrival() {
        return trip.arrival();
    }

    /** H5: the lot is taken from this minute on. */
    public int takenFrom() {
        return trip.leaves();
    }

    /** H5: the lot is free again, or, consumed, the horizon. */
    public int takenUntil() {
        return takenUntil;
    }

    /** H5: minutes for which two loans need the same lot at once. */
    public int commonMinutes(Loan other) {
        return Math.max(0, Math.min(takenUntil(), other.takenUntil()) - Math.max(takenFrom(), other.takenFrom()));
    }

    @Override
    public String toString() {
        return lotId() + " for " + demand().id();
    }
}
