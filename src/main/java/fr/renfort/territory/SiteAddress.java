package fr.renfort.territory;

import fr.renfort.vocabulary.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Where a site is.
 *
 * @param street number and street, where known
 * @param commune name of the commune
 * @param inseeCommune its INSEE code, five characters; of the arrondissement in Paris, Lyon and Marseille
 */
public record SiteAddress(
        @Nullable String street,
        String postcode,
        String commune,
        String inseeCommune,
        GeoPoint point,
        CoordinateQuality quality) {}
