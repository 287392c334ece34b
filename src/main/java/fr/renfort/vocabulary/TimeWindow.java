package fr.renfort.vocabulary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A span of time, half open: {@code from} belongs to it, {@code to} does not. Never empty.
 *
 * @param from first instant
 * @param to first instant after it, later than {@code from}
 */
public record TimeWindow(Instant from, Instant to) {

    public TimeWindow {
        if (!from.isBefore(to)) {
            // Only now: the two texts cost more than everything else that is done with most windows.
            InvalidValueException.unless(false, "to", "error.window", from.toString(), to.toString());
        }
    }

    /** Whole minutes from start to end, rounded down. */
    public long minutes() {
        return Duration.between(from, to).toMinutes();
    }

    /** Whether the two have an instant in common; windows that only touch do not. */
    public boolean overlaps(TimeWindow other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** Whether the other lies wholly inside this one. */
    public boolean contains(TimeWindow other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** What is left of this one outside the other: none, one or two windows, in their order. */
    public List<TimeWindow> minus(TimeWindow other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<TimeWindow> left = new ArrayList<>();
        if (from.isBefore(other.from)) {
            left.add(new TimeWindow(from, other.from));
        }
        if (other.to.isBefore(to)) {
            left.add(new TimeWindow(other.to, to));
        }
        return left;
    }
}
