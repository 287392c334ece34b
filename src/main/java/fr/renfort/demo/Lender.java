package fr.renfort.demo;

import fr.renfort.pool.BaseChoice;
import fr.renfort.territory.OrganisationKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the demonstration that lends.
 *
 * @param legalEntity of a hospital; null for others
 * @param bases where its people and lots are, the largest first; at least one
 * @param experts how many people it lends
 * @param maxLentPerDay most of them on duty on one day
 */
record Lender(
        String name,
        OrganisationKind kind,
        @Nullable UUID legalEntity,
        List<BaseChoice> bases,
        int experts,
        int maxLentPerDay) {

    Lender {
        bases = List.copyOf(bases);
        if (bases.isEmpty()) {
            throw new IllegalArgumentException("The bases of lender " + name + " must be at least one.");
        }
    }

    /** The base of its n-th person or lot. */
    BaseChoice base(int index) {
        return bases.get(index % bases.size());
    }
}
