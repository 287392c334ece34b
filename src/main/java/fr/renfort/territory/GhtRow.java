package fr.renfort.territory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("ght")
record GhtRow(@Id String code, String name, String regionCode) {

    Ght ght() {
        return new Ght(code, name, regionCode);
    }
}
