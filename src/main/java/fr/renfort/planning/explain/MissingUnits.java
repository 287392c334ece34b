package fr.renfort.planning.explain;

import fr.renfort.vocabulary.TimeWindow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Equipment that is missing in a plan.
 *
 * @param span from the first minute something is missing to the last
 * @param units most that are missing at once
 * @param lots every lot of the type that is not lent for the need, and why not, nearest misses first; one that would arrive when
 *     nothing is missing any more arrives too late
 * @param relaxation the cheapest by which one more lot could be lent and be there in time; absent: one could be as it is, or none
 *     is enough
 */
public record MissingUnits(
        String need,
        TimeWindow span,
        int units,
        List<WhyNot> lots,
        @Nullable Relaxation relaxation) {
    public MissingUnits {
        lots = List.copyOf(lots);
    }
}
