package fr.renfort.territory;

import fr.renfort.vocabulary.EquipmentCode;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("equipment_type")
record EquipmentTypeRow(
        @Id String code,
        EquipmentKind kind,
        String labelFr,
        String labelEn,
        @Nullable Instant withdrawnAt,
        int version) {

    EquipmentLabel label() {
        return new EquipmentLabel(new EquipmentCode(code), kind, labelFr, labelEn, withdrawnAt, version);
    }
}
