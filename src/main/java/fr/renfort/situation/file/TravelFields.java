package fr.renfort.situation.file;

import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.planning.facts.TravelTable;
import fr.renfort.planning.facts.TravelTimes;
import fr.renfort.travel.GreatCircle;
import fr.renfort.vocabulary.GeoPoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Travel times as a part of a JSON document. */
final class TravelFields {
    private TravelFields() {}

    static TravelTimes read(JsonPart travel, JsonPart places, PlanningPolicy policy) {
        JsonPart source = travel.get("source");
        return switch (source.text()) {
            case "matrix" ->
                new TravelTable(
                        places.list(place -> place.get("id").text()),
                        travel.get("minutes").list(row -> row.list(cell -> cell.absent() ? null : cell.integer())));
            case "great-circle" -> greatCircle(places, policy);
            default -> throw source.mustBe("matrix or great-circle");
        };
    }

    private static TravelTimes greatCircle(JsonPart places, PlanningPolicy policy) {
        GreatCircle road = new GreatCircle(policy.congestionFactor());
        Map<String, GeoPoint> points = new HashMap<>();
        List<Place> known = places.list(part -> new Place(
                part.get("id").text(),
                new GeoPoint(
                        part.get("latitude").number(), part.get("longitude").number())));
        known.forEach(place -> points.put(place.id(), place.point()));
        return (from, to) -> OptionalInt.of(road.minutes(point(points, from), point(points, to)));
    }

    private record Place(String id, GeoPoint point) {}

    private static GeoPoint point(Map<String, GeoPoint> points, String place) {
        GeoPoint point = points.get(place);
        if (point == null) {
            throw new IllegalArgumentException(
                    "The place (" + place + ") must be one of the " + points.size() + " given.");
        }
        return point;
    }
}
