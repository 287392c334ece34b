package fr.renfort.planning.facts;

import fr.renfort.planning.facts.ImpossibleFactException.MustBe;
import java.time.Instant;
import java.time.ZoneId;

/**
 * When a plan is made and how far it looks, on whole minutes.
 *
 * @param zone of the region that plans: its local days and shifts
 * @param now the run's instant
 * @param horizon the last instant planned for
 */
public record Period(ZoneId zone, Instant now, Instant horizon) {
    /** How far a plan may look: the solver's arrays grow with it. */
    private static final int LONGEST_DAYS = 366;

    public Period {
        Checks.wholeMinute(now, "now", "the planning period");
        Checks.wholeMinute(horizon, "horizon", "the planning period");
        Checks.that(
                now.isBefore(horizon),
                () -> new ImpossibleFactException(
                        "The horizon (" + horizon + ") must be after now (" + now + ").",
                        "horizon",
                        horizon,
                        MustBe.AFTER,
                        now));
        Checks.that(
                horizon.isBefore(now.plusSeconds(LONGEST_DAYS * 86_400L)),
                () -> new ImpossibleFactException(
                        "The horizon (" + horizon + ") must be at most " + LONGEST_DAYS + " days after now (" + now
                                + ").",
                        "horizon",
                        horizon,
                        MustBe.WITHIN_DAYS,
                        LONGEST_DAYS,
                        now));
    }
}
