package fr.renfort.territory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("information_system")
record InformationSystemRow(@Id UUID id, String regionCode, String name, int version) {

    InformationSystem system() {
        return new InformationSystem(id, regionCode, name, version);
    }
}
