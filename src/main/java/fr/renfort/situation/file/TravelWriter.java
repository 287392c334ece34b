package fr.renfort.situation.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.travel.GreatCircle;
import fr.renfort.vocabulary.GeoPoint;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Writes the places of a problem and the travel times between them. */
final class TravelWriter {
    private static final GeoPoint NOWHERE = new GeoPoint(0, 0);

    private final PlanningProblem problem;
    private final Map<String, GeoPoint> points;
    private final List<String> places;

    /** @param points by place; of places without one the travel times are written out */
    TravelWriter(PlanningProblem problem, Map<String, GeoPoint> points) {
        this.problem = problem;
        this.points = points;
        this.places = Stream.of(
                        problem.demand().establishments().stream().map(Establishment::place),
                        problem.resources().experts().stream()
                                .map(expert -> expert.home().base()),
                        problem.resources().lots().stream()
                                .map(lot -> lot.home().base()))
                .flatMap(stream -> stream)
                .distinct()
                .toList();
    }

    void addTo(ObjectNode root) {
        ObjectNode travel = root.putObject("travel");
        if (isGreatCircle()) {
            travel.put("source", TravelFields.GREAT_CIRCLE);
        } else {
            travel.put("source", TravelFields.MATRIX);
            addMatrix(travel.putArray("minutes"));
        }
        ArrayNode placeNodes = root.putArray("places");
        for (String place : places) {
            GeoPoint point = points.getOrDefault(place, NOWHERE);
            placeNodes
                    .addObject()
                    .put("id", place)
                    .put("latitude", point.latitude())
                    .put("longitude", point.longitude());
        }
    }

    /** Whether the great circle gives every single travel time, whatever the source is called. */
    private boolean isGreatCircle() {
        if (!points.keySet().containsAll(places)) {
            return false;
        }
        GreatCircle road = new GreatCircle(problem.policy().congestionFactor());
        return places.stream()
                .allMatch(from -> places.stream()
                        .allMatch(to -> problem.travel()
                                .minutes(from, to)
                                .equals(OptionalInt.of(road.minutes(point(from), point(to))))));
    }

    private GeoPoint point(String place) {
        return points.getOrDefault(place, NOWHERE);
    }

    private void addMatrix(ArrayNode rows) {
        for (String from : places) {
            ArrayNode row = rows.addArray();
            for (String to : places) {
                OptionalInt minutes = problem.travel().minutes(from, to);
                row.add(minutes.isPresent() ? Integer.valueOf(minutes.getAsInt()) : null);
            }
        }
    }
}
