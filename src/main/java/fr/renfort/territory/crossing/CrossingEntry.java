package fr.renfort.territory.crossing;

import fr.renfort.travel.Crossing;
import fr.renfort.vocabulary.InvalidValueException;
import java.util.regex.Pattern;

/**
 * A line of a table of exceptions.
 *
 * @param regionCode the region whose coordinators keep it
 */
public record CrossingEntry(String regionCode, Crossing crossing) {

    private static final Pattern REGION = Pattern.compile("[0-9]{2}");

    public CrossingEntry {
        InvalidValueException.unless(
                REGION.matcher(regionCode).matches(), "regionCode", "error.territory.region", regionCode);
    }

    /** What tells it from other entries: the names of its terminals. */
    public String key() {
        return crossing.from().name() + " – " + crossing.to().name();
    }
}
