package fr.renfort.pool;

import fr.renfort.territory.EquipmentKind;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.GeoPoint;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("equipment_lot")
record LotRow(
        @Id UUID id,
        String regionCode,
        UUID lenderId,
        String equipmentCode,
        String kind,
        String label,
        int quantity,
        @Nullable UUID homeEstablishmentId,
        double baseLatitude,
        double baseLongitude,
        int handlingMinutes,
        int maxTravelMinutes,
        @Nullable UUID splitFrom,
        Instant createdAt,
        @Nullable Instant withdrawnAt,
        int version) {

    static LotRow of(EquipmentLot lot) {
        EquipmentLot.Details details = lot.details();
        return new LotRow(
                lot.id(),
                lot.region(),
                lot.lender(),
                details.type().value(),
                details.kind().name(),
                details.label(),
                details.quantity(),
                lot.base().homeSite(),
                lot.base().point().latitude(),
                lot.base().point().longitude(),
                details.handlingMinutes(),
                details.maxTravelMinutes(),
                lot.splitFrom(),
                lot.standing().since(),
                lot.standing().withdrawnAt(),
                lot.standing().version());
    }

    EquipmentLot lot() {
        return new EquipmentLot(
                id,
                regionCode,
                lenderId,
                new EquipmentLot.Details(
                        new EquipmentCode(equipmentCode),
                        EquipmentKind.valueOf(kind),
                        label,
                        quantity,
                        handlingMinutes,
                        maxTravelMinutes),
                new BasePoint(homeEstablishmentId, new GeoPoint(baseLatitude, baseLongitude)),
                splitFrom,
                new Standing(createdAt, withdrawnAt, version));
    }
}
