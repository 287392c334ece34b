package fr.renfort.pool;

import fr.renfort.access.Viewer;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is stored of a lot, written together; inside a transaction. */
@Singleton
final class LotRecords {

    private final LotRepository lots;
    private final LotAvailabilityRepository availabilities;

    LotRecords(LotRepository lots, LotAvailabilityRepository availabilities) {
        this.lots = lots;
        this.availabilities = availabilities;
    }

    void add(EquipmentLot lot, List<TimeWindow> availability) {
        lots.save(LotRow.of(lot));
        addAvailability(lot, availability);
    }

    EquipmentLot get(UUID id) {
        return lots.findById(id).orElseThrow().lot();
    }

    /** The lot, kept from others until the transaction ends, when the viewer keeps it and read this version of it. */
    Outcome<EquipmentLot> lock(Viewer viewer, UUID id, int versionRead) {
        Optional<EquipmentLot> found = lots.lock(id).map(LotRow::lot);
        if (found.isEmpty()) {
            return Keeping.notFound("id", id);
        }
        EquipmentLot lot = found.get();
        if (!Keeping.keeps(viewer, lot.region(), lot.lender())) {
            return Keeping.forbidden(viewer);
        }
        return Keeping.unchangedSince(versionRead, lot.standing()).then(standing -> Outcome.done(lot));
    }

    void update(EquipmentLot lot) {
        lots.update(LotRow.of(lot));
    }

    List<TimeWindow> availabilityOf(UUID lot) {
        return availabilities.of(Set.of(lot)).stream()
                .map(LotAvailabilityRow::window)
                .toList();
    }

    void replaceAvailability(EquipmentLot lot, List<TimeWindow> availability) {
        availabilities.removeAllOf(lot.id());
        addAvailability(lot, availability);
    }

    private void addAvailability(EquipmentLot lot, List<TimeWindow> availability) {
        if (!availability.isEmpty()) {
            availabilities.saveAll(availability.stream()
                    .map(window -> LotAvailabilityRow.of(lot, window))
                    .toList());
        }
    }
}
