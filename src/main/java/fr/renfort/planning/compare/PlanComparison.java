package fr.renfort.planning.compare;

import fr.renfort.planning.score.PlanScore;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a second plan does otherwise than a first one on the same problem.
 *
 * @param shifts those to come, or running, that others serve, by start and need
 * @param loans needs that are lent other lots, by need
 * @param before score of the first plan
 * @param after score of the second plan
 */
public record PlanComparison(
        List<ShiftChange> shifts, List<LoanChange> loans, Affected affected, PlanScore before, PlanScore after) {
    public PlanComparison {
        shifts = List.copyOf(shifts);
        loans = List.copyOf(loans);
    }

    /** Whether both come to the same from now on. */
    public boolean same() {
        return shifts.isEmpty() && loans.isEmpty();
    }

    /** What the second plan saves of each rule's penalty: positive where it is better, negative where it is worse. */
    public Map<Rule, Long> savings() {
        Map<Rule, Long> savings = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            savings.put(rule, before.penalty(rule) - after.penalty(rule));
        }
        return Collections.unmodifiableMap(savings);
    }

    /** What the second plan gains by level; the first level that is not zero tells which plan is better. */
    public Score gain() {
        return after.total().minus(before.total());
    }
}
