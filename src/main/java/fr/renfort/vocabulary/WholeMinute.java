package fr.renfort.vocabulary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as planning takes them: on a whole minute, in this century or the next. */
public final class WholeMinute {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private WholeMinute() {}

    /**
     * The instant itself.
     *
     * @throws InvalidValueException when it has seconds, or lies outside the years 2000 to 2199
     */
    public static Instant require(Instant instant, String field) {
        InvalidValueException.unless(
                instant.equals(of(instant)) && !instant.isBefore(EARLIEST) && instant.isBefore(LATEST),
                field,
                "error.wholeMinute",
                instant.toString());
        return instant;
    }

    /**
     * A window whose both ends are whole minutes.
     *
     * @throws InvalidValueException when one of them is not
     */
    public static TimeWindow require(TimeWindow window) {
        require(window.from(), "from");
        require(window.to(), "to");
        return window;
    }

    /** The minute that an instant lies in. */
    public static Instant of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }
}
