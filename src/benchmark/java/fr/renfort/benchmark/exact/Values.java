package fr.renfort.benchmark.exact;

import com.google.ortools.sat.Literal;

/** What a solution says of each decision. */
@FunctionalInterface
interface Values {
    boolean isTrue(Literal literal);
}
