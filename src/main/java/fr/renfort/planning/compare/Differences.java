package fr.renfort.planning.compare;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Subtraction of sets. */
final class Differences {

    private Differences() {}

    static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return Collections.unmodifiableSet(rest);
    }
}
