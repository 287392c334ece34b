package fr.renfort.travel;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.json.Statement.Op;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.ch.CHRoutingAlgorithmFactory;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.PMap;
import fr.renfort.vocabulary.GeoPoint;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The roads of an OpenStreetMap extract: the fastest way by car, in free flow, by contraction hierarchies. Thread-safe.
 *
 * <p>A point farther than 2 km from any road of the network lies outside it: no way leads there. A part of the network that is too
 * small to be more than a fault of the map (fewer than 200 stretches of road) is left out.
 */
final class RoadNetwork implements AutoCloseable {

    private static final String CAR = "car";
    private static final String ENCODED = "car_access, car_average_speed";
    private static final double FARTHEST_ROAD_METRES = 2_000;
    private static final int MILLIS = 1_000;

    private final GraphHopper hopper;
    private final RoutingCHGraph roads;
    private final EdgeFilter drivable;

    private RoadNetwork(GraphHopper hopper) {
        this.hopper = hopper;
        this.roads = Objects.requireNonNull(hopper.getCHGraphs().get(CAR));
        this.drivable = new DefaultSnapFilter(
                hopper.createWeighting(hopper.getProfile(CAR), new PMap()),
                hopper.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(CAR)));
    }

    /**
     * Reads the extract into the folder, or what an earlier start left there.
     *
     * @param folder of this network alone
     * @throws RuntimeException when the extract holds no roads, or is none
     */
    static RoadNetwork open(java.nio.file.Path extract, java.nio.file.Path folder) {
        GraphHopper hopper = new GraphHopper()
                .setOSMFile(extract.toString())
                .setGraphHopperLocation(folder.toString())
                .setEncodedValuesString(ENCODED)
                .setProfiles(new Profile(CAR).setCustomModel(fastestByCar()));
        hopper.getCHPreparationHandler().setCHProfiles(new CHProfile(CAR));
        try {
            return new RoadNetwork(hopper.importOrLoad());
        } catch (RuntimeException failure) {
            hopper.close();
            throw failure;
        }
    }

    private static CustomModel fastestByCar() {
        return new CustomModel()
                .addToPriority(Statement.If("!car_access", Op.MULTIPLY, "0"))
                .addToSpeed(Statement.If("true", Op.LIMIT, "car_average_speed"));
    }

    /** Seconds by road in free flow, rounded up; empty where no way leads, or a point lies outside the network. */
    OptionalInt seconds(GeoPoint from, GeoPoint to) {
        Snap start = nearestRoad(from);
        Snap end = nearestRoad(to);
        if (isOutside(start) || isOutside(end)) {
            return OptionalInt.empty();
        }
        QueryGraph ways = QueryGraph.create(hopper.getBaseGraph(), start, end);
        Path path = new CHRoutingAlgorithmFactory(roads, ways)
                .createAlgo(new PMap())
                .calcPath(start.getClosestNode(), end.getClosestNode());
        return path.isFound() ? OptionalInt.of((int) ((path.getTime() + MILLIS - 1) / MILLIS)) : OptionalInt.empty();
    }

    private Snap nearestRoad(GeoPoint point) {
        return hopper.getLocationIndex().findClosest(point.latitude(), point.longitude(), drivable);
    }

    private static boolean isOutside(Snap snap) {
        return !snap.isValid() || snap.getQueryDistance() > FARTHEST_ROAD_METRES;
    }

    @Override
    public void close() {
        hopper.close();
    }
}
