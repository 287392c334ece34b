package fr.renfort.planning.explain;

import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.score.EligibilityRule;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Why a stay is as it is.
 *
 * @param movable its duties that are neither past nor pinned: what planning proposes
 * @param met E1 to E6 in that order, those that hold for all its movable duties
 * @param travelMinutes one way; empty: no way, or REMOTE
 * @param arrival on the first movable duty: its start, or later
 * @param cost by rule: what the plan scores with the movable duties less what it scores with nobody on them; what it gains is negative
 * @param runnerUp absent: nobody else could take all its movable duties without adding a hard breach
 */
public record StayReasons(
        Stay stay,
        List<AssignedDuty> movable,
        Set<EligibilityRule> met,
        OptionalInt travelMinutes,
        Instant arrival,
        Map<Rule, Long> cost,
        @Nullable RunnerUp runnerUp) {
    public StayReasons {
        movable = List.copyOf(movable);
        met = Collections.unmodifiableSet(new TreeSet<>(met));
        cost = Map.copyOf(cost);
    }

    /**
     * The next best.
     *
     * @param difference of the plan's score with this expert instead, zero or negative when the plan is at its best
     */
    public record RunnerUp(String expert, Score difference) {}
}
