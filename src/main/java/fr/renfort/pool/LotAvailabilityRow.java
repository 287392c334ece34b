package fr.renfort.pool;

import fr.renfort.vocabulary.TimeWindow;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("lot_availability")
record LotAvailabilityRow(@Id UUID id, UUID lotId, String regionCode, UUID lenderId, Instant startsAt, Instant endsAt) {

    static LotAvailabilityRow of(EquipmentLot lot, TimeWindow window) {
        return new LotAvailabilityRow(
                UUID.randomUUID(), lot.id(), lot.region(), lot.lender(), window.from(), window.to());
    }

    TimeWindow window() {
        return new TimeWindow(startsAt, endsAt);
    }
}
