package fr.renfort.planning.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of time [from, to), whole minutes, that may have no known end.
 *
 * @param to absent: no end known
 */
public record OpenWindow(Instant from, @Nullable Instant to) {
    public OpenWindow {
        Checks.wholeMinute(from, "start", "the window");
        Checks.wholeMinute(to, "end", "the window");
        Checks.that(
                to == null || !to.isBefore(from),
                "The window's end (",
                to,
                ") must not be before its start (",
                from,
                ").");
    }
}
