package fr.renfort.planning.explain;

import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seat nobody has in a plan.
 *
 * @param start of the shift as it was, also when it is running
 * @param open what is to be served: from now on when the shift is running
 * @param skilled every expert who has the skill at any level, and why not, nearest misses first; the same list for all seats of a shift
 * @param relaxation the cheapest by which one of them could take it; absent: one could as it is, or none is enough
 */
public record EmptySeat(
        String need,
        int seat,
        Instant start,
        TimeWindow open,
        List<WhyNot> skilled,
        @Nullable Relaxation relaxation) {
    public EmptySeat {
        skilled = List.copyOf(skilled);
    }
}
