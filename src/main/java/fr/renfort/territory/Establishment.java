package fr.renfort.territory;

import fr.renfort.vocabulary.FinessNumber;
import fr.renfort.vocabulary.GeoPoint;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hospital site (établissement, FINESS ET).
 *
 * @param id own id: the same over all imports, whatever number the site bears
 * @param finess its present number
 * @param absentSince when an import of the register first missed it; null while the register lists it
 */
public record Establishment(
        UUID id,
        FinessNumber finess,
        SiteDescription description,
        SiteAddress address,
        SiteTies ties,
        @Nullable Instant absentSince) {

    public String name() {
        return description.name();
    }

    public GeoPoint point() {
        return address.point();
    }

    public String regionCode() {
        return ties.regionCode();
    }

    public String departmentCode() {
        return ties.departmentCode();
    }

    public UUID legalEntityId() {
        return ties.legalEntityId();
    }

    public UUID informationSystemId() {
        return ties.informationSystemId();
    }
}
