package fr.renfort.planning.compare;

import fr.renfort.vocabulary.TimeWindow;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A shift that is not served by the same people; who sits on which seat makes no difference.
 *
 * @param need id of the need
 * @param shift the whole shift, also when it is running
 * @param before everybody on it in the first plan, by id
 * @param after everybody on it in the second
 */
public record ShiftChange(String need, TimeWindow shift, Set<String> before, Set<String> after) {

    public ShiftChange {
        before = Collections.unmodifiableSet(new TreeSet<>(before));
        after = Collections.unmodifiableSet(new TreeSet<>(after));
        if (before.equals(after)) {
            throw new IllegalArgumentException(
                    "The shift of need " + need + " at " + shift.from() + " must be served by others: " + before + ".");
        }
    }

    /** Who no longer serves it. */
    public Set<String> left() {
        return Differences.minus(before, after);
    }

    /** Who serves it now. */
    public Set<String> joined() {
        return Differences.minus(after, before);
    }
}
