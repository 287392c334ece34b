package fr.renfort.territory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be other with a lender; null: stays as it is.
 *
 * @param version the one that the caller read; null: whichever it is now
 */
public record OrganisationChange(
        UUID id,
        @Nullable Integer version,
        @Nullable Integer maxLentPerDay,
        @Nullable Integer dailyRestMinutes) {

    LendingTerms appliedTo(LendingTerms terms) {
        return new LendingTerms(
                maxLentPerDay == null ? terms.maxLentPerDay() : maxLentPerDay,
                dailyRestMinutes == null ? terms.dailyRestMinutes() : dailyRestMinutes);
    }
}
