package fr.renfort.planning.facts;

import java.time.Instant;

/**
 * An expert on one seat of one shift.
 *
 * @param seat 0 to headcount - 1
 * @param start of the shift as it was, also when it is running and the duty is cut to start now
 */
public record AssignedDuty(String need, int seat, Instant start, String expert) {
    public AssignedDuty {
        Checks.between(seat, 0, 10_000, "seat", "a duty of need " + need);
        Checks.wholeMinute(start, "start", "a duty of need " + need);
    }
}
