package fr.renfort.territory.crossing;

import fr.renfort.travel.Crossing;
import java.time.Instant;
import java.util.UUID;

/**
 * An entry of the table of exceptions.
 *
 * @param regionCode the region whose coordinators keep it
 * @param changedBy name of the account; {@code defaults} where nobody has changed what the program brought
 * @param version grows with each change
 */
public record KeptCrossing(
        UUID id, String regionCode, Crossing crossing, Instant changedAt, String changedBy, int version) {

    CrossingEntry entry() {
        return new CrossingEntry(regionCode, crossing);
    }
}
