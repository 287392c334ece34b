package fr.renfort.territory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("department")
record DepartmentRow(@Id String code, String name, String regionCode, String chefLieu) {

    Department department() {
        return new Department(code, name, regionCode, chefLieu);
    }
}
