package fr.renfort.planning.facts;

import org.jspecify.annotations.Nullable;

/**
 * A hospital site.
 *
 * @param informationSystem sites that share one fall together; absent: none known, equal to no other
 * @param place its place in the travel times
 */
public record Establishment(String id, @Nullable String informationSystem, String place) {
    public Establishment {
        Checks.named(id, "an establishment");
        Checks.named(place, "the place of establishment " + id);
    }
}
