package fr.renfort.planning.facts;

import fr.renfort.planning.facts.ImpossibleFactException.MustBe;
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
                () -> new ImpossibleFactException(
                        "The window's end (" + to + ") must not be before its start (" + from + ").",
                        "to",
                        to,
                        MustBe.NOT_BEFORE,
                        from));
    }
}
