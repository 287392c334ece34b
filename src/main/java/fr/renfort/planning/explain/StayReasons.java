package fr.renfort.planning.explain;

import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Why a stay is as it is.
 *
 * @param travelMinutes one way; empty: no way, or REMOTE
 * @param arrival on the first duty that is not past, or its start
 * @param cost by rule: what the plan scores with the stay's open duties less what it scores with nobody on them; what it gains is negative
 * @param runnerUp absent: nobody else could take all its open duties without adding a hard breach
 */
public record StayReasons(
        Stay stay,
        OptionalInt travelMinutes,
        Instant arrival,
        Map<Rule, Long> cost,
        @Nullable RunnerUp runnerUp) {
    public StayReasons {
        cost = Map.copyOf(cost);
    }

    /**
     * The next best.
     *
     * @param difference of the plan's score with this expert instead, zero or negative when the plan is at its best
     */
    public record RunnerUp(String expert, Score difference) {}
}
