package fr.renfort.planning.facts;

import java.time.LocalTime;
import java.util.List;

/** The shifts of one local day. */
public enum ShiftPattern {
    DAY,
    EXTENDED,
    ROUND_THE_CLOCK;

    /** In the order of their start. */
    public List<Hours> shifts() {
        return switch (this) {
            case DAY -> List.of(new Hours(8, 18));
            case EXTENDED -> List.of(new Hours(8, 20));
            case ROUND_THE_CLOCK -> List.of(new Hours(8, 20), new Hours(20, 8));
        };
    }

    /** From one local hour to another; one that is not later is of the next local day. */
    public record Hours(int fromHour, int toHour) {
        public LocalTime from() {
            return LocalTime.of(fromHour, 0);
        }

        public LocalTime to() {
            return LocalTime.of(toHour, 0);
        }

        public boolean overnight() {
            return toHour <= fromHour;
        }
    }
}
