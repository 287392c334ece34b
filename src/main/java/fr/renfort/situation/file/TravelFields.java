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
import org.jspecify.annotations.Nullable;

/** Travel times as a part of a JSON document. */
final class TravelFields {
    static final String MATRIX = "matrix";
    static final String GREAT_CIRCLE = "great-circle";

    private static final int LONGEST_MINUTES = 1_000_000;
    private static final double MOST_LATITUDE = 90;
    private static final double MOST_LONGITUDE = 180;

    private TravelFields() {}

    static TravelTimes read(JsonPart travel, JsonPart places, PlanningPolicy policy) {
        JsonPart source = travel.get("source");
        return switch (source.text()) {
            case MATRIX -> table(travel.get("minutes"), places);
            case GREAT_CIRCLE -> greatCircle(places, policy);
            default -> throw source.mustBe("oneOf", List.of(MATRIX, GREAT_CIRCLE));
        };
    }

    private static TravelTimes table(JsonPart rows, JsonPart places) {
        List<String> ids = places.list(place -> place.get("id").text());
        return new TravelTable(ids, rows.list(ids.size(), row -> row.list(ids.size(), TravelFields::minutes)));
    }

    private static @Nullable Integer minutes(JsonPart cell) {
        return cell.absent() ? null : cell.integer(0, LONGEST_MINUTES);
    }

    private static TravelTimes greatCircle(JsonPart places, PlanningPolicy policy) {
        GreatCircle road = new GreatCircle(policy.congestionFactor());
        Map<String, GeoPoint> points = new HashMap<>();
        List<Place> known = places.list(part -> new Place(
                part.get("id").text(),
                new GeoPoint(
                        degrees(part.get("latitude"), MOST_LATITUDE), degrees(part.get("longitude"), MOST_LONGITUDE))));
        known.forEach(place -> points.put(place.id(), place.point()));
        return (from, to) -> OptionalInt.of(road.minutes(point(points, from), point(points, to)));
    }

    private static double degrees(JsonPart part, double most) {
        double degrees = part.number();
        if (!(Math.abs(degrees) <= most)) {
            throw part.mustBe("between", (int) -most, (int) most);
        }
        return degrees;
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
