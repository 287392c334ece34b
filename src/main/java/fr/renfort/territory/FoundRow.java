package fr.renfort.territory;

import fr.renfort.vocabulary.GeoPoint;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.UUID;

/**
 * A site that was found, and where it stands among others.
 *
 * @param rankKey how badly it matches the text: the best have the least
 * @param distanceKey metres, or minutes, from the place near which it was looked for; 0 without one
 * @param sizeKey beds, negative
 */
@MappedEntity("establishment")
record FoundRow(@Id UUID id, double latitude, double longitude, long rankKey, long distanceKey, long sizeKey) {

    FoundRow after(int minutes) {
        return new FoundRow(id, latitude, longitude, rankKey, minutes, sizeKey);
    }

    GeoPoint point() {
        return new GeoPoint(latitude, longitude);
    }

    List<String> place() {
        return List.of(Long.toString(rankKey), Long.toString(distanceKey), Long.toString(sizeKey), id.toString());
    }
}
