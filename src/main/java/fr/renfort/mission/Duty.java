package fr.renfort.mission;

import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.UUID;

/**
 * One seat on one shift.
 *
 * @param seat of the need, from 0
 * @param shiftStart start of the whole shift, which identifies it
 * @param window when the expert serves; it begins later than the shift where that was joined while it ran
 * @param served whether it was over when its mission ended
 */
public record Duty(UUID id, int seat, Instant shiftStart, TimeWindow window, boolean served) {

    public Duty {
        if (seat < 0) {
            throw new IllegalArgumentException("The seat (" + seat + ") of a duty must be 0 or more.");
        }
        if (window.from().isBefore(shiftStart)) {
            throw new IllegalArgumentException("The start (" + window.from()
                    + ") of a duty must not be before the start of its shift (" + shiftStart + ").");
        }
    }
}
