package fr.renfort.planning.facts;

import java.util.OptionalInt;

/** Travel times between places, by any one source. Thread-safe, and always the same answer for the same pair. */
@FunctionalInterface
public interface TravelTimes {
    /** Whole minutes one way, 0 from a place to itself; empty where there is no way. Places are ids, not coordinates. */
    OptionalInt minutes(String fromPlace, String toPlace);
}
