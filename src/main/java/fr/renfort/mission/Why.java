package fr.renfort.mission;

import fr.renfort.planning.score.EligibilityRule;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a plan has this person there.
 *
 * @param met E1 to E6, those that hold; none in what an earlier version stored
 * @param cost by rule of the planning model, in its units: what the plan scores with the stay less what it scores without; a
 *     gain is negative, rules that do not matter are left out
 * @param runnerUp the next best; null: nobody else could take the whole stay
 */
public record Why(
        Set<EligibilityRule> met,
        Map<Rule, Long> cost,
        @Nullable RunnerUp runnerUp) {

    /** Of a proposal that is gone by now. */
    static final Why UNKNOWN = new Why(Set.of(), Map.of(), null);

    public Why {
        met = met == null ? Set.of() : Set.copyOf(met);
        Map<Rule, Long> mattering = new TreeMap<>(cost);
        mattering.values().removeIf(points -> points == 0);
        cost = Map.copyOf(mattering);
    }

    /**
     * Somebody else who could have come.
     *
     * @param difference of the plan's score with that expert instead
     */
    public record RunnerUp(UUID expert, Score difference) {}
}
