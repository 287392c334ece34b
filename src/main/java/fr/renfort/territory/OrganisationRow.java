package fr.renfort.territory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("organisation")
record OrganisationRow(
        @Id UUID id,
        String regionCode,
        String name,
        OrganisationKind kind,
        @Nullable UUID legalEntityId,
        int maxLentPerDay,
        int dailyRestMinutes,
        int version) {

    Organisation organisation() {
        return new Organisation(
                id, regionCode, name, kind, legalEntityId, new LendingTerms(maxLentPerDay, dailyRestMinutes), version);
    }
}
