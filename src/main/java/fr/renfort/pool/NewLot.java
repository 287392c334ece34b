package fr.renfort.pool;

import fr.renfort.vocabulary.TimeWindow;
import java.util.List;
import java.util.UUID;

/**
 * A lot as somebody registers one.
 *
 * @param lender organisation that owns it; the lot belongs to its region for good
 * @param availability when it can be lent; none overlaps another, at most 1000
 */
public record NewLot(UUID lender, EquipmentLot.Details details, BaseChoice base, List<TimeWindow> availability) {
    public NewLot {
        availability = LotChange.checked(availability);
    }
}
