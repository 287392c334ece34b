package fr.renfort.planning.facts;

import java.util.List;

/** Who serves where and what is lent; what is not listed has nobody. Past and pinned duties are listed like all others. */
public record Plan(List<AssignedDuty> duties, List<AssignedLoan> loans) {
    public static final Plan EMPTY = new Plan(List.of(), List.of());

    public Plan {
        duties = List.copyOf(duties);
        loans = List.copyOf(loans);
    }
}
