package fr.renfort.territory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lender (organisme prêteur).
 *
 * @param name unique in its region
 * @param legalEntityId the legal entity it is; null for other kinds
 * @param version grows with each change
 */
public record Organisation(
        UUID id,
        String regionCode,
        String name,
        OrganisationKind kind,
        @Nullable UUID legalEntityId,
        LendingTerms terms,
        int version) {

    public int maxLentPerDay() {
        return terms.maxLentPerDay();
    }

    public int dailyRestMinutes() {
        return terms.dailyRestMinutes();
    }
}
