package fr.renfort.planning.facts;

import fr.renfort.vocabulary.TimeWindow;
import java.util.List;

/**
 * Equipment that is lent as a whole.
 *
 * @param handlingMinutes packing, and again cleaning on return; 0 for a licence
 * @param maxTravelMinutes one way; a licence travels in 0 minutes
 */
public record EquipmentLot(
        String id,
        Home home,
        Content content,
        List<TimeWindow> availability,
        int handlingMinutes,
        int maxTravelMinutes) {
    public EquipmentLot {
        Checks.named(id, "a lot");
        availability = List.copyOf(availability);
        Checks.between(handlingMinutes, 0, 10_080, "handlingMinutes", "lot " + id);
        Checks.between(maxTravelMinutes, 0, 10_080, "maxTravelMinutes", "lot " + id);
        for (TimeWindow window : availability) {
            Checks.wholeMinute(window.from(), "start", "an availability window of lot " + id);
            Checks.wholeMinute(window.to(), "end", "an availability window of lot " + id);
        }
    }

    /** What a lot does after use: come back, be used up, or need no road at all. */
    public enum Kind {
        RETURNABLE,
        CONSUMABLE,
        LICENCE
    }

    /** What is in a lot: so many units of one type. */
    public record Content(String type, Kind kind, int quantity) {
        public Content {
            Checks.named(type, "a lot's type");
            Checks.between(quantity, 1, 1_000_000, "quantity", "a lot of " + type);
        }
    }
}
