package fr.renfort.pool;

import fr.renfort.vocabulary.TimeWindow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a lot is to become, as one of many.
 *
 * @param before with its availability as it was entered; null: is registered
 * @param after what it is to be, of the same id, region, lender, type and kind; {@link LotRevisions} counts its versions
 * @param availability all of it, by start
 * @param withdrawn leaves the pool
 */
public record LotRevision(
        @Nullable PooledLot before, EquipmentLot after, List<TimeWindow> availability, boolean withdrawn) {

    /** @throws fr.renfort.vocabulary.InvalidValueException when windows overlap, or there are more than 1000 */
    public LotRevision {
        availability = LotChange.checked(availability);
    }

    boolean changesAvailability() {
        return before == null || !before.availability().equals(availability);
    }

    /** Whether a promise may be broken by it. */
    boolean endangers() {
        return before != null
                && (withdrawn
                        || changesAvailability()
                        || after.details().quantity() < before.lot().details().quantity());
    }

    /** The first promise that it would break. */
    Optional<TimeWindow> stranding(List<TimeWindow> promised) {
        PooledLot present = before;
        if (present == null || promised.isEmpty()) {
            return Optional.empty();
        }
        boolean fewer = after.details().quantity() < present.lot().details().quantity();
        return withdrawn || fewer
                ? Optional.of(promised.get(0))
                : Stranded.byTime(promised, Windows.merged(present.availability()), Windows.merged(availability));
    }
}
