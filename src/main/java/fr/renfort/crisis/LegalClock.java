package fr.renfort.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A legal delay that runs from becoming aware of an attack. It warns; it never blocks help.
 *
 * @param deadline last instant in time
 * @param metAt when it was done; null: not yet
 */
public record LegalClock(Instant deadline, @Nullable Instant metAt) {

    /** 72 h for the complaint: Code des assurances L12-10-1, in force since 24 April 2023; a condition of insurance payment. */
    public static final Duration COMPLAINT_DELAY = Duration.ofDays(3);

    /** 72 h for a personal data breach, where there is a risk for people: GDPR art. 33, to the CNIL. */
    public static final Duration BREACH_DELAY = Duration.ofDays(3);

    /** Where a delay stands. */
    public enum State {
        /** Not done, still in time. */
        RUNNING,
        /** Not done, and too late. */
        OVERDUE,
        /** Done in time. */
        MET,
        /** Done, too late. */
        LATE
    }

    static LegalClock ofComplaint(Instant knownAt, @Nullable Instant filedAt) {
        return new LegalClock(knownAt.plus(COMPLAINT_DELAY), filedAt);
    }

    static LegalClock ofBreach(Instant knownAt, @Nullable Instant notifiedAt) {
        return new LegalClock(knownAt.plus(BREACH_DELAY), notifiedAt);
    }

    /** Time left, negative once it is over; empty once it is done. */
    public Optional<Duration> remaining(Instant now) {
        return metAt == null ? Optional.of(Duration.between(now, deadline)) : Optional.empty();
    }

    public State state(Instant now) {
        if (metAt != null) {
            return metAt.isAfter(deadline) ? State.LATE : State.MET;
        }
        return now.isAfter(deadline) ? State.OVERDUE : State.RUNNING;
    }
}
