package fr.renfort.territory.register;

import fr.renfort.territory.CoordinateQuality;
import fr.renfort.territory.LegalStatus;
import fr.renfort.territory.SearchText;
import fr.renfort.territory.SiteActivity;
import fr.renfort.territory.SiteAddress;
import fr.renfort.territory.SiteDescription;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of establishment, column by column. */
@MappedEntity("establishment")
record SiteRow(
        @Id UUID id,
        String regionCode,
        String departmentCode,
        UUID legalEntityId,
        UUID informationSystemId,
        String name,
        String shortName,
        String categoryCode,
        String categoryLabel,
        LegalStatus legalStatus,
        @Nullable String address,
        String postcode,
        String commune,
        String inseeCommune,
        double latitude,
        double longitude,
        CoordinateQuality coordinateQuality,
        boolean hasEmergency,
        boolean hasSamu,
        int beds,
        int staff,
        String search,
        boolean systemChosen,
        @Nullable Instant absentSince) {

    /** The row of a site that the register lists. */
    static SiteRow of(UUID id, SiteEntry entry, UUID legalEntityId, SharedSystem system) {
        SiteDescription description = entry.description();
        SiteActivity activity = description.activity();
        SiteAddress address = entry.address();
        return new SiteRow(
                id,
                entry.regionCode(),
                entry.departmentCode(),
                legalEntityId,
                system.id(),
                description.name(),
                description.shortName(),
                description.category().code(),
                description.category().label(),
                description.status(),
                address.street(),
                address.postcode(),
                address.commune(),
                address.inseeCommune(),
                address.point().latitude(),
                address.point().longitude(),
                address.quality(),
                activity.emergency(),
                activity.samu(),
                activity.beds(),
                activity.staff(),
                SearchText.folded(description.name() + " " + description.shortName() + " " + address.commune()),
                system.chosen(),
                null);
    }

    /** The information system of a site, and whether a person chose it. */
    record SharedSystem(UUID id, boolean chosen) {}
}
