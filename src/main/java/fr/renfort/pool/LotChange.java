package fr.renfort.pool;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.TimeWindow;
import fr.renfort.vocabulary.WholeMinute;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change of a lot. Its type and kind never change.
 *
 * @param version the version that its author read
 * @param details makes the new details of those at the moment of the change
 * @param base null: stays
 * @param availability all windows, replacing those there; null: they stay
 * @param confirmed go on although somebody who was promised the lot would be let down
 */
public record LotChange(
        UUID id,
        int version,
        UnaryOperator<EquipmentLot.Details> details,
        @Nullable BaseChoice base,
        @Nullable List<TimeWindow> availability,
        boolean confirmed) {
    public LotChange {
        availability = availability == null ? null : checked(availability);
    }

    static List<TimeWindow> checked(List<TimeWindow> availability) {
        ExpertCalendar.bounded(availability.size(), "availability");
        availability.forEach(WholeMinute::require);
        Windows.firstOverlap(availability)
                .ifPresent(window -> InvalidValueException.unless(
                        false,
                        "availability",
                        "error.pool.overlap",
                        window.from().toString(),
                        window.to().toString()));
        return List.copyOf(availability);
    }
}
