package fr.renfort.territory;

import fr.renfort.vocabulary.InvalidValueException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lender to be.
 *
 * @param name 1 to 200 characters, unique in the region
 * @param legalEntityId given for a LEGAL_ENTITY, and for it only
 * @param dailyRestMinutes 660 or 720; null: as the law gives it to its people
 */
public record NewOrganisation(
        String regionCode,
        String name,
        OrganisationKind kind,
        @Nullable UUID legalEntityId,
        int maxLentPerDay,
        @Nullable Integer dailyRestMinutes) {

    private static final int LONGEST_NAME = 200;

    public NewOrganisation {
        name = name.strip();
        InvalidValueException.unless(
                !name.isEmpty() && name.length() <= LONGEST_NAME,
                "name",
                "error.territory.name",
                name,
                Integer.toString(LONGEST_NAME));
        InvalidValueException.unless(
                (kind == OrganisationKind.LEGAL_ENTITY) == (legalEntityId != null),
                "legalEntityId",
                "error.organisation.legalEntity",
                kind.name());
        terms(maxLentPerDay, dailyRestMinutes, LendingTerms.GENERAL_REST_MINUTES);
    }

    /** Its terms, with the rest that the law gives its people where none is said. */
    LendingTerms termsWith(int lawfulRestMinutes) {
        return terms(maxLentPerDay, dailyRestMinutes, lawfulRestMinutes);
    }

    private static LendingTerms terms(int lent, @Nullable Integer restMinutes, int lawfulRestMinutes) {
        return new LendingTerms(lent, restMinutes == null ? lawfulRestMinutes : restMinutes);
    }
}
