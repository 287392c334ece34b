package fr.renfort.graphql.mission;

import fr.renfort.planning.score.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one rule costs; a gain is negative. */
record RuleCost(Rule rule, long points) {

    /** In the order of the planning model. */
    static List<RuleCost> of(Map<Rule, Long> cost) {
        return new TreeMap<>(cost)
                .entrySet().stream()
                        .map(entry -> new RuleCost(entry.getKey(), entry.getValue()))
                        .toList();
    }
}
