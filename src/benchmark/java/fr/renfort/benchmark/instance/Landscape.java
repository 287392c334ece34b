package fr.renfort.benchmark.instance;

import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.TravelTimes;
import fr.renfort.travel.GreatCircle;
import fr.renfort.vocabulary.GeoPoint;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** Part of a real region: its sites, the first of them lenders, and the homes around them. */
final class Landscape {
    private static final double CONGESTION = 1.15;

    /** Homes lie within so many hundred-thousandths of a degree of the lender's site. */
    private static final int HOME_REACH = 18_000;

    private static final double DEGREE_PARTS = 100_000;
    private static final int GROUP_SYSTEM_PERCENT = 25;

    private final String region;
    private final List<RegisterSite> sites;
    private final List<Establishment> establishments = new ArrayList<>();
    private final Map<String, GeoPoint> points = new HashMap<>();

    /** Of a region that has enough hospitals for the size. */
    static Landscape drawn(Size size, Dice dice) {
        return new Landscape(size, dice.one(size.regions()), dice);
    }

    Landscape(Size size, String region, Dice dice) {
        this.region = region;
        sites = dice.some(RegisterSite.of(region), size.sites());
        for (int i = 0; i < sites.size(); i++) {
            String place = "PH" + i;
            points.put(place, sites.get(i).point());
            establishments.add(new Establishment("H" + i, system(i, size.lenders(), dice), place));
        }
    }

    /** One in four sites of a group shares its system, some other sites that of a lender; the rest have their own. */
    private String system(int site, int lenders, Dice dice) {
        String ght = sites.get(site).ght();
        if (!ght.isEmpty() && dice.percent(GROUP_SYSTEM_PERCENT)) {
            return "SI-" + ght;
        }
        if (site < lenders) {
            return "SI-O" + site;
        }
        return dice.percent(50) ? "SI-O" + dice.between(0, lenders - 1) : "SI-N" + site;
    }

    String region() {
        return region;
    }

    ZoneId zone() {
        return ZoneId.of(
                switch (region) {
                    case "01" -> "America/Guadeloupe";
                    case "02" -> "America/Martinique";
                    case "03" -> "America/Cayenne";
                    case "04" -> "Indian/Reunion";
                    case "06" -> "Indian/Mayotte";
                    default -> "Europe/Paris";
                });
    }

    List<Establishment> establishments() {
        return establishments;
    }

    /** By the id of an establishment, or of the organisation that lends there. */
    Map<String, String> departements() {
        Map<String, String> departements = new HashMap<>();
        for (int i = 0; i < sites.size(); i++) {
            departements.put("H" + i, sites.get(i).departement());
            departements.put("O" + i, sites.get(i).departement());
        }
        return departements;
    }

    boolean publicHospital(int site) {
        return sites.get(site).publicHospital();
    }

    /** A new place to travel from, near a site. */
    String homeNear(int site, String place, Dice dice) {
        GeoPoint centre = sites.get(site).point();
        points.put(
                place,
                new GeoPoint(
                        shifted(centre.latitude(), dice, HOME_REACH), shifted(centre.longitude(), dice, HOME_REACH)));
        return place;
    }

    private static double shifted(double degrees, Dice dice, int reach) {
        return Math.round(degrees * DEGREE_PARTS + dice.between(-reach, reach)) / DEGREE_PARTS;
    }

    TravelTimes travel() {
        GreatCircle road = new GreatCircle(CONGESTION);
        Map<String, GeoPoint> known = Map.copyOf(points);
        return (from, to) -> OptionalInt.of(road.minutes(point(known, from), point(known, to)));
    }

    private static GeoPoint point(Map<String, GeoPoint> points, String place) {
        return Objects.requireNonNull(points.get(place));
    }
}
