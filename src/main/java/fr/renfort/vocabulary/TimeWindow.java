package fr.renfort.vocabulary;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of time, half open: {@code from} belongs to it, {@code to} does not. Never empty.
 *
 * @param from first instant
 * @param to first instant after it, later than {@code from}
 */
public record TimeWindow(Instant from, Instant to) {

    public TimeWindow {
        InvalidValueException.unless(from.isBefore(to), "to", "error.window", from.toString(), to.toString());
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
}
