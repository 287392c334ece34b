package fr.renfort.vocabulary;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows a transaction may see and write. The database enforces it: a row is in scope when its region, its lender, its
 * hospital or its expert is named here. An empty scope sees no row of any region.
 *
 * @param regions codes of regions seen whole
 * @param lender organisation whose rows are seen in any region
 * @param hospital legal entity whose rows are seen in any region
 * @param expert expert whose own rows are seen
 */
public record Scope(
        Set<String> regions,
        @Nullable UUID lender,
        @Nullable UUID hospital,
        @Nullable UUID expert) {

    public static final Scope NONE = new Scope(Set.of(), null, null, null);

    public Scope {
        regions = Set.copyOf(regions);
    }

    public static Scope region(String code) {
        return new Scope(Set.of(code), null, null, null);
    }
}
