package fr.renfort.travel;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The one source of travel times that the program is configured for: the road network where an OpenStreetMap extract is named,
 * else the great-circle formula. A network is read when this is made, so before a service answers that it is ready. Thread-safe.
 */
@Singleton
public final class TravelSources {

    private static final String GREAT_CIRCLE = "great-circle";

    private final @Nullable Roads roads;

    /** @throws RoadNetworkException when the network cannot be used as it is configured */
    TravelSources(TravelSettings settings) {
        this.roads = settings.road() ? Roads.open(settings) : null;
    }

    /**
     * Travel times under a policy.
     *
     * @param congestionFactor on free-flow times over land, 0.1 to 10; those of crossings stay as they are
     * @param crossings the table of exceptions
     */
    public TravelSource with(double congestionFactor, Collection<Crossing> crossings) {
        @Nullable Roads network = roads;
        return network == null
                ? source(GREAT_CIRCLE, overLand(new GreatCircle(congestionFactor)), crossings)
                : source(network.name(), (from, to) -> network.minutes(from, to, congestionFactor), crossings);
    }

    private static TravelSource.Land overLand(GreatCircle formula) {
        return (from, to) -> OptionalInt.of(formula.minutes(from, to));
    }

    private static TravelSource source(String name, TravelSource.Land land, Collection<Crossing> crossings) {
        return new TravelSource(name, land, new Crossings(crossings, land));
    }

    @PreDestroy
    void close() {
        if (roads != null) {
            roads.close();
        }
    }
}
