package fr.renfort.mission;

import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a plan has this person there.
 *
 * @param cost by rule of the planning model, in its units: what the plan scores with the stay less what it scores without; a
 *     gain is negative, rules that do not matter are left out
 * @param runnerUp the next best; null: nobody else could take the whole stay
 */
public record Why(Map<Rule, Long> cost, @Nullable RunnerUp runnerUp) {

    public Why {
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
