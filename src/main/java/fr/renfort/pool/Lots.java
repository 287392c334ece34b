package fr.renfort.pool;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads lots, as far as the viewer's scope reaches; withdrawn ones too, unless a method says otherwise. Thread-safe. */
@Singleton
public final class Lots {

    private final Transactions transactions;
    private final LotRepository lots;
    private final PoolListRepository lists;
    private final LotAvailabilityRepository availabilities;

    Lots(
            Transactions transactions,
            LotRepository lots,
            PoolListRepository lists,
            LotAvailabilityRepository availabilities) {
        this.transactions = transactions;
        this.lots = lots;
        this.lists = lists;
        this.availabilities = availabilities;
    }

    public Optional<EquipmentLot> find(Viewer viewer, UUID id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /**
     * The lot of an id.
     *
     * @throws NoSuchElementException when the viewer can see none
     */
    public EquipmentLot get(Viewer viewer, UUID id) {
        return find(viewer, id).orElseThrow(() -> new NoSuchElementException("There is no lot " + id + "."));
    }

    public Map<UUID, EquipmentLot> byIds(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.read(viewer.scope(), () -> lots.findByIdIn(ids)).stream()
                .map(LotRow::lot)
                .collect(Collectors.toMap(EquipmentLot::id, Function.identity()));
    }

    /** Lots in the pool, by type. The place of a page: code of the type, id. */
    public Page<EquipmentLot> list(Viewer viewer, LotFilter filter, PageRequest page) {
        return lists(viewer, filter.owner(), Set.of(filter.key()), filter.which(), page)
                .getOrDefault(filter.key(), new Page<>(List.of(), false));
    }

    /**
     * The same page of the lots of many owners, by type; nothing for one without. One statement.
     *
     * @param keys codes of regions, or ids of lenders
     */
    public <K> Map<K, Page<EquipmentLot>> lists(
            Viewer viewer, PoolOwner owner, Set<K> keys, LotFilter.Which which, PageRequest page) {
        return Page.map(transactions.read(viewer.scope(), () -> lists.lots(owner, keys, which, page)), LotRow::lot);
    }

    /** Where the lots in the pool of regions are kept; those that the viewer may see. One statement. */
    public Map<UUID, GeoPoint> basesOf(Viewer viewer, Collection<String> regions) {
        return regions.isEmpty()
                ? Map.of()
                : transactions.read(viewer.scope(), () -> lots.inThePoolsOf(regions)).stream()
                        .map(LotRow::lot)
                        .collect(Collectors.toMap(
                                EquipmentLot::id, lot -> lot.base().point()));
    }

    /** When lots can be lent, as entered, by start; nothing for one that never can. One statement. */
    public Map<UUID, List<TimeWindow>> availabilityOf(Viewer viewer, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : windows(transactions.read(viewer.scope(), () -> availabilities.of(ids)));
    }

    /** All lots in the pool of a region with what of their availability touches a span, by id; two statements. */
    public List<PooledLot> lotsOf(Viewer viewer, String region, TimeWindow span) {
        return transactions.read(viewer.scope(), () -> {
            Map<UUID, List<TimeWindow>> open = windows(availabilities.inThePoolOf(region, span.from(), span.to()));
            return lots.inThePoolOf(region).stream()
                    .map(LotRow::lot)
                    .map(lot -> new PooledLot(lot, Windows.merged(open.getOrDefault(lot.id(), List.of()))))
                    .toList();
        });
    }

    private static Map<UUID, List<TimeWindow>> windows(List<LotAvailabilityRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        LotAvailabilityRow::lotId,
                        Collectors.mapping(LotAvailabilityRow::window, Collectors.toList())));
    }
}
