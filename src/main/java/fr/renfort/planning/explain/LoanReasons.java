package fr.renfort.planning.explain;

import fr.renfort.planning.score.Rule;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Why a loan is as it is.
 *
 * @param travelMinutes one way; empty: no way
 * @param cost by rule: what the plan scores with the loan less what it scores without; what it gains is negative
 */
public record LoanReasons(String need, String lot, OptionalInt travelMinutes, Instant arrival, Map<Rule, Long> cost) {
    public LoanReasons {
        cost = Map.copyOf(cost);
    }
}
