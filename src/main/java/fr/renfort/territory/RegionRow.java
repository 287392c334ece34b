package fr.renfort.territory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.ZoneId;

@MappedEntity("region")
record RegionRow(@Id String code, String name, String arsName, String chefLieu, String timeZone) {

    Region region() {
        return new Region(code, name, arsName, chefLieu, ZoneId.of(timeZone));
    }
}
