package fr.renfort.planning.explain;

import java.util.List;

/**
 * Why one expert, or one lot, does not serve.
 *
 * @param id of the expert or the lot
 * @param reasons all of them, the weightiest first; none: nothing stands against it
 */
public record WhyNot(String id, List<Reason> reasons) {
    public WhyNot {
        reasons = List.copyOf(reasons);
    }

    /** How far from possible: the less, the nearer the miss. */
    public long distance() {
        return reasons.stream().mapToLong(Reason::distance).sum();
    }
}
