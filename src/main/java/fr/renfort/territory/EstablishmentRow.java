package fr.renfort.territory;

import fr.renfort.vocabulary.FinessNumber;
import fr.renfort.vocabulary.GeoPoint;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of establishment with the number that the site bears at present. */
@MappedEntity("establishment")
record EstablishmentRow(
        @Id UUID id,
        String finess,
        String name,
        String shortName,
        String categoryCode,
        String categoryLabel,
        LegalStatus legalStatus,
        boolean hasEmergency,
        boolean hasSamu,
        int beds,
        int staff,
        @Nullable String address,
        String postcode,
        String commune,
        String inseeCommune,
        double latitude,
        double longitude,
        CoordinateQuality coordinateQuality,
        String regionCode,
        String departmentCode,
        UUID legalEntityId,
        UUID informationSystemId,
        @Nullable Instant absentSince) {

    static final String COLUMNS = """
            e.id, f.finess, e.name, e.short_name, e.category_code, e.category_label, e.legal_status, e.has_emergency,
            e.has_samu, e.beds, e.staff, e.address, e.postcode, e.commune, e.insee_commune, e.latitude, e.longitude,
            e.coordinate_quality, e.region_code, e.department_code, e.legal_entity_id, e.information_system_id,
            e.absent_since
            """;

    static final String FROM =
            "establishment e JOIN establishment_finess f ON f.establishment_id = e.id AND f.valid_to IS NULL";

    static final String SELECT = "SELECT " + COLUMNS + " FROM " + FROM + " ";

    Establishment establishment() {
        return new Establishment(
                id,
                new FinessNumber(finess),
                new SiteDescription(
                        name,
                        shortName,
                        new SiteCategory(categoryCode, categoryLabel),
                        legalStatus,
                        new SiteActivity(hasEmergency, hasSamu, beds, staff)),
                new SiteAddress(
                        address, postcode, commune, inseeCommune, new GeoPoint(latitude, longitude), coordinateQuality),
                new SiteTies(regionCode, departmentCode, legalEntityId, informationSystemId),
                absentSince);
    }
}
