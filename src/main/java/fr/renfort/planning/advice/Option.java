package fr.renfort.planning.advice;

import fr.renfort.planning.explain.Reason;
import fr.renfort.planning.explain.WhyNot;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Somebody who has the skill, and what it would do to the plan to send them.
 *
 * @param level in the need's skill
 * @param travelMinutes one way; empty: no way, or REMOTE
 * @param arrival on the first shift: its start, or later
 * @param shifts how many of those asked about the expert could take; none: a near miss
 * @param cost by rule: what the plan would score with the expert there less what it scores now; a gain is negative, and rules
 *     that do not matter are left out; nothing of a near miss
 * @param reasons why not, the weightiest first; none: nothing stands against it
 */
public record Option(
        String expert,
        int level,
        OptionalInt travelMinutes,
        Instant arrival,
        int shifts,
        Map<Rule, Long> cost,
        List<Reason> reasons) {
    /** Who could come, the best for the plan first, then the near misses, the nearest first. */
    static final Comparator<Option> BEST_FIRST = Comparator.comparing(Option::possible, Comparator.reverseOrder())
            .thenComparing(Option::difference, Comparator.reverseOrder())
            .thenComparingLong(option -> new WhyNot(option.expert, option.reasons).distance())
            .thenComparing(Option::expert);

    public Option {
        cost = Map.copyOf(cost);
        reasons = List.copyOf(reasons);
    }

    /** Whether nothing stands against it. */
    public boolean possible() {
        return shifts > 0;
    }

    /** What it would do to the plan's score: above zero when the plan would be better. */
    public Score difference() {
        return Score.of(cost);
    }
}
