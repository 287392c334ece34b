package fr.renfort.territory;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An establishment that was looked for.
 *
 * @param place parts of its place in the list
 * @param kilometres as the crow flies; null where it was not looked for near a place
 * @param minutes one way by road; empty where there is no way, or it was not looked for near a place
 */
public record FoundSite(
        Establishment site, List<String> place, @Nullable Double kilometres, OptionalInt minutes) {

    public FoundSite {
        place = List.copyOf(place);
    }
}
