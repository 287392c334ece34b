package fr.renfort.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a coordinator must know about a region's runs.
 *
 * @param acknowledged null: nobody has yet
 */
public record RunAlarm(
        UUID id,
        String region,
        boolean exercise,
        Cause cause,
        Instant raisedAt,
        @Nullable Acknowledgement acknowledged) {

    /** Why it was raised. */
    public sealed interface Cause {}

    /** A region had something to plan, and no run by 05:30 of its own time. */
    public record MissedNight(LocalDate night) implements Cause {}

    public record FailedRun(UUID run) implements Cause {}

    /** Who took notice, and when. */
    public record Acknowledgement(Instant at, String by) {}
}
