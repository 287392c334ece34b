package fr.renfort.crisis;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.WholeMinute;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something is needed, whole minutes.
 *
 * @param to null: no known end; planned to the horizon
 * @param reviewOn day on which it is looked at again; one without a known end always has it, by default 7 days after the start
 */
public record NeedWindow(
        Instant from, @Nullable Instant to, @Nullable LocalDate reviewOn) {

    private static final int DAYS_TO_REVIEW = 7;

    public NeedWindow {
        WholeMinute.require(from, "startsAt");
        if (to != null) {
            WholeMinute.require(to, "endsAt");
            InvalidValueException.unless(from.isBefore(to), "endsAt", "error.window", from.toString(), to.toString());
        }
        LocalDate firstDay = LocalDate.ofInstant(from, ZoneOffset.UTC);
        if (to == null && reviewOn == null) {
            reviewOn = firstDay.plusDays(DAYS_TO_REVIEW);
        }
        InvalidValueException.unless(
                reviewOn == null || (!reviewOn.isBefore(firstDay.minusDays(1)) && reviewOn.getYear() < 2200),
                "reviewOn",
                "error.crisis.reviewOn",
                String.valueOf(reviewOn),
                firstDay.toString());
    }

    /** Whether nothing of it is left at an instant. */
    boolean overBy(Instant instant) {
        return to != null && !to.isAfter(instant);
    }

    /** The part before a request's ending, the whole when it has not ended; empty when it was to begin later. */
    Optional<NeedWindow> before(ReinforcementRequest.@Nullable Ending ending) {
        if (ending == null || overBy(ending.at())) {
            return Optional.of(this);
        }
        return from.isBefore(ending.at()) ? Optional.of(new NeedWindow(from, ending.at(), reviewOn)) : Optional.empty();
    }
}
