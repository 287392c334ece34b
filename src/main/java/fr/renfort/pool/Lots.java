package fr.renfort.pool;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.EquipmentCode;
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

    private static final UUID NO_ID = new UUID(0, 0);

    private final Transactions transactions;
    private final LotRepository lots;
    private final LotAvailabilityRepository availabilities;

    Lots(Transactions transactions, LotRepository lots, LotAvailabilityRepository availabilities) {
        this.transactions = transactions;
        this.lots = lots;
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
        List<LotRow> rows = transactions.read(viewer.scope(), () -> read(filter, page));
        return Page.of(rows.stream().map(LotRow::lot).toList(), page.limit());
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

    private List<LotRow> read(LotFilter filter, PageRequest page) {
        EquipmentCode type = filter.type();
        String wanted = type == null ? null : type.value();
        boolean edge = page.fromTheEdge();
        String code = edge ? "" : page.text(0);
        UUID id = edge ? NO_ID : page.id(1);
        return page.backward()
                ? lots.before(filter.region(), filter.lender(), wanted, edge, code, id, page.limit() + 1)
                : lots.after(filter.region(), filter.lender(), wanted, edge, code, id, page.limit() + 1);
    }

    private static Map<UUID, List<TimeWindow>> windows(List<LotAvailabilityRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        LotAvailabilityRow::lotId,
                        Collectors.mapping(LotAvailabilityRow::window, Collectors.toList())));
    }
}
