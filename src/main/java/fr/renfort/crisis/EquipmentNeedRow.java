package fr.renfort.crisis;

import fr.renfort.vocabulary.EquipmentCode;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("equipment_need")
record EquipmentNeedRow(
        @Id UUID id,
        String regionCode,
        UUID hospitalId,
        UUID requestId,
        int position,
        String equipmentCode,
        int quantity,
        int priority,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable LocalDate reviewOn) {

    static EquipmentNeedRow of(ReinforcementRequest request, int position, Need.OfEquipment asked) {
        return new EquipmentNeedRow(
                UUID.randomUUID(),
                request.origin().region(),
                request.origin().hospital(),
                request.id(),
                position,
                asked.type().value(),
                asked.quantity(),
                asked.priority(),
                asked.window().from(),
                asked.window().to(),
                asked.window().reviewOn());
    }

    EquipmentNeed need() {
        return new EquipmentNeed(
                id,
                requestId,
                new Need.OfEquipment(
                        new EquipmentCode(equipmentCode),
                        quantity,
                        priority,
                        new NeedWindow(startsAt, endsAt, reviewOn)));
    }
}
