package fr.renfort.planning.compare;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A need that is not lent the same lots.
 *
 * @param need id of the need
 * @param before every lot that the first plan lends, by id
 * @param after every lot that the second lends
 */
public record LoanChange(String need, Set<String> before, Set<String> after) {

    public LoanChange {
        before = Collections.unmodifiableSet(new TreeSet<>(before));
        after = Collections.unmodifiableSet(new TreeSet<>(after));
        if (before.equals(after)) {
            throw new IllegalArgumentException("The need " + need + " must be lent other lots: " + before + ".");
        }
    }

    /** What is no longer lent. */
    public Set<String> returned() {
        return Differences.minus(before, after);
    }

    /** What is lent now. */
    public Set<String> added() {
        return Differences.minus(after, before);
    }
}
