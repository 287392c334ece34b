package fr.renfort.situation;

import fr.renfort.planning.facts.TravelTimes;
import fr.renfort.travel.GreatCircle;
import fr.renfort.vocabulary.GeoPoint;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Great-circle travel times between the places of one problem, each pair computed once. A place is known by its coordinates. */
final class TravelMemo implements TravelTimes {

    static final String SOURCE = "great-circle";

    private final GreatCircle source;
    private final Map<String, GeoPoint> points = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Integer>> minutes = new ConcurrentHashMap<>();

    TravelMemo(double congestionFactor) {
        this.source = new GreatCircle(congestionFactor);
    }

    /** The id of a place; places at the same point are one. */
    String place(GeoPoint point) {
        String id = point.latitude() + "," + point.longitude();
        points.putIfAbsent(id, point);
        return id;
    }

    /** Where a place is. */
    static GeoPoint pointOf(String place) {
        int comma = place.indexOf(',');
        return new GeoPoint(
                Double.parseDouble(place.substring(0, comma)), Double.parseDouble(place.substring(comma + 1)));
    }

    @Override
    public OptionalInt minutes(String fromPlace, String toPlace) {
        return OptionalInt.of(minutes.computeIfAbsent(fromPlace, from -> new ConcurrentHashMap<>())
                .computeIfAbsent(toPlace, to -> source.minutes(point(fromPlace), point(to))));
    }

    private GeoPoint point(String place) {
        GeoPoint point = points.get(place);
        if (point == null) {
            throw new IllegalArgumentException("The place (" + place + ") must be one of the problem's.");
        }
        return point;
    }
}
