package fr.renfort.vocabulary;

/**
 * A place on the Earth, WGS84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {

    /** Mean radius of the Earth in km (IUGG). */
    private static final double EARTH_RADIUS_KM = 6371.0088;

    public GeoPoint {
        InvalidValueException.unless(
                latitude >= -90 && latitude <= 90, "latitude", "error.latitude", Double.toString(latitude));
        InvalidValueException.unless(
                longitude >= -180 && longitude <= 180, "longitude", "error.longitude", Double.toString(longitude));
    }

    /** Great-circle distance in km by the haversine formula; 0 to itself. */
    public double greatCircleKm(GeoPoint other) {
        double fromLatitude = Math.toRadians(latitude);
        double toLatitude = Math.toRadians(other.latitude);
        double halfLatitude = Math.sin((toLatitude - fromLatitude) / 2);
        double halfLongitude = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double haversine = halfLatitude * halfLatitude
                + Math.cos(fromLatitude) * Math.cos(toLatitude) * halfLongitude * halfLongitude;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, haversine)));
    }
}
