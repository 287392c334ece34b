package fr.renfort.travel;

import fr.renfort.vocabulary.GeoPoint;
import java.util.OptionalInt;

/**
 * Travel times by one source: over land as it says, between land masses by the table of exceptions only. Thread-safe, and always
 * the same answer for the same pair.
 */
public final class TravelSource {

    private final String name;
    private final Land land;
    private final Crossings crossings;

    TravelSource(String name, Land land, Crossings crossings) {
        this.name = name;
        this.land = land;
        this.crossings = crossings;
    }

    /** What a run records: {@code great-circle}, or {@code road:} with the file and fingerprint of the network. */
    public String name() {
        return name;
    }

    /** Whole minutes one way, rounded up; 0 at the same point; empty where there is no way. */
    public OptionalInt minutes(GeoPoint from, GeoPoint to) {
        if (from.equals(to)) {
            return OptionalInt.of(0);
        }
        return LandMass.of(from)
                .flatMap(start -> LandMass.of(to).map(end -> start.equals(end)))
                .map(sameLand -> sameLand ? land.minutes(from, to) : crossings.minutes(from, to))
                .orElse(OptionalInt.empty());
    }

    /** Travel within one land mass. */
    @FunctionalInterface
    interface Land {
        /** Whole minutes one way; empty where there is no way. */
        OptionalInt minutes(GeoPoint from, GeoPoint to);
    }
}
