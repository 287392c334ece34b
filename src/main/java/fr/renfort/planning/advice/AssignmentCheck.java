package fr.renfort.planning.advice;

import fr.renfort.planning.explain.Reason;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What an assignment made by hand would break, by the rules of planning.
 *
 * @param shifts those that are open and that it touches, by start; of equipment none
 * @param reasons what stands against it as a whole; of people nothing
 * @param cost by rule: what the plan would score with it less what it scores now, breaches of hard rules included; a gain is
 *     negative, and rules that do not matter are left out
 */
public record AssignmentCheck(List<Shift> shifts, List<Reason> reasons, Map<Rule, Long> cost) {
    public AssignmentCheck {
        shifts = List.copyOf(shifts);
        reasons = List.copyOf(reasons);
        cost = Map.copyOf(cost);
    }

    /** What it would do to the plan's score. */
    public Score difference() {
        return Score.of(cost);
    }

    /** Whether planning could do the same. */
    public boolean allowed() {
        return reasons.isEmpty() && shifts.stream().allMatch(Shift::allowed);
    }

    /**
     * One shift of it.
     *
     * @param start of the shift as it was
     * @param open what is to be served of it
     * @param seat which one the expert would take; empty: all are promised to others
     * @param replaces who is on that seat in the plan; absent: nobody
     * @param reasons what stands against it, with the shifts before it taken; the weightiest first
     */
    public record Shift(
            Instant start,
            TimeWindow open,
            OptionalInt seat,
            @Nullable String replaces,
            List<Reason> reasons) {
        public Shift {
            reasons = List.copyOf(reasons);
        }

        boolean allowed() {
            return seat.isPresent() && reasons.isEmpty();
        }
    }
}
