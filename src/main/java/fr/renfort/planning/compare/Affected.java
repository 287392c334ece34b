package fr.renfort.planning.compare;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom a change concerns, by ids.
 *
 * @param experts who leaves or joins a shift
 * @param lenders theirs, and those of the lots lent or no longer lent
 * @param establishments hospitals that are served otherwise
 */
public record Affected(Set<String> experts, Set<String> lenders, Set<String> establishments) {
    public Affected {
        experts = Collections.unmodifiableSet(new TreeSet<>(experts));
        lenders = Collections.unmodifiableSet(new TreeSet<>(lenders));
        establishments = Collections.unmodifiableSet(new TreeSet<>(establishments));
    }
}
