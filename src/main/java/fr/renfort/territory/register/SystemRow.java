package fr.renfort.territory.register;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** The default information system of a legal entity in a département. */
@MappedEntity("information_system")
record SystemRow(@Id UUID id, String regionCode, String name, UUID legalEntityId, String departmentCode) {

    Key key() {
        return new Key(legalEntityId, departmentCode);
    }

    record Key(UUID legalEntityId, String departmentCode) {}
}
