package fr.renfort.planning.explain;

import fr.renfort.vocabulary.TimeWindow;
import java.util.List;

/**
 * Equipment that is missing in a plan.
 *
 * @param span from the first minute something is missing to the last
 * @param units most that are missing at once
 * @param lots every lot of the type that is not lent for the need, and why not, nearest misses first
 */
public record MissingUnits(String need, TimeWindow span, int units, List<WhyNot> lots) {
    public MissingUnits {
        lots = List.copyOf(lots);
    }
}
