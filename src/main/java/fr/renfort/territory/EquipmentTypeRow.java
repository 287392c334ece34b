package fr.renfort.territory;

import fr.renfort.vocabulary.EquipmentCode;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("equipment_type")
record EquipmentTypeRow(@Id String code, EquipmentKind kind, String labelFr, String labelEn) {

    EquipmentLabel label() {
        return new EquipmentLabel(new EquipmentCode(code), kind, labelFr, labelEn);
    }
}
