package fr.renfort.mission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What help is for.
 *
 * @param region code of the region that plans
 * @param need the expert or equipment need that is served
 * @param request the request that the need belongs to
 * @param site where the help goes
 * @param exercise the exercise it belongs to; null: a real incident
 */
public record Destination(
        String region,
        UUID need,
        UUID request,
        UUID incident,
        Site site,
        @Nullable UUID exercise) {

    /**
     * An establishment of a hospital.
     *
     * @param hospital its legal entity
     */
    public record Site(UUID establishment, UUID hospital) {}

    public UUID hospital() {
        return site.hospital();
    }
}
