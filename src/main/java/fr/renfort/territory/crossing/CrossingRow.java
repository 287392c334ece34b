package fr.renfort.territory.crossing;

import fr.renfort.travel.Crossing;
import fr.renfort.vocabulary.GeoPoint;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("crossing")
record CrossingRow(
        @Id UUID id,
        String regionCode,
        Crossing.Mode mode,
        String fromName,
        double fromLatitude,
        double fromLongitude,
        String toName,
        double toLatitude,
        double toLongitude,
        int minutes,
        Instant changedAt,
        String changedBy,
        int version) {

    static CrossingRow of(UUID id, CrossingEntry entry, Instant at, String by) {
        Crossing crossing = entry.crossing();
        GeoPoint from = crossing.from().point();
        GeoPoint to = crossing.to().point();
        return new CrossingRow(
                id,
                entry.regionCode(),
                crossing.mode(),
                crossing.from().name(),
                from.latitude(),
                from.longitude(),
                crossing.to().name(),
                to.latitude(),
                to.longitude(),
                crossing.minutes(),
                at,
                by,
                0);
    }

    KeptCrossing kept() {
        return new KeptCrossing(id, regionCode, crossing(), changedAt, changedBy, version);
    }

    Crossing crossing() {
        return new Crossing(
                new Crossing.Terminal(fromName, new GeoPoint(fromLatitude, fromLongitude)),
                new Crossing.Terminal(toName, new GeoPoint(toLatitude, toLongitude)),
                mode,
                minutes);
    }
}
