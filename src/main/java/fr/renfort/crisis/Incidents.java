package fr.renfort.crisis;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads incidents, as far as the viewer's scope reaches. Thread-safe. */
@Singleton
public final class Incidents {

    private static final UUID NO_ID = new UUID(0, 0);

    private final Transactions transactions;
    private final IncidentRepository incidents;
    private final SystemRepository systems;

    Incidents(Transactions transactions, IncidentRepository incidents, SystemRepository systems) {
        this.transactions = transactions;
        this.incidents = incidents;
        this.systems = systems;
    }

    public Optional<Incident> find(Viewer viewer, UUID id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /**
     * The incident of an id.
     *
     * @throws NoSuchElementException when the viewer can see none
     */
    public Incident get(Viewer viewer, UUID id) {
        return find(viewer, id).orElseThrow(() -> new NoSuchElementException("There is no incident " + id + "."));
    }

    public Map<UUID, Incident> byIds(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.read(viewer.scope(), () -> incidents.findByIdIn(ids)).stream()
                .map(IncidentRow::incident)
                .collect(Collectors.toMap(Incident::id, Function.identity()));
    }

    /** Incidents, latest declared first. The place of a page: when declared, id. */
    public Page<Incident> list(Viewer viewer, IncidentFilter filter, PageRequest page) {
        List<IncidentRow> rows = transactions.read(viewer.scope(), () -> read(filter, page));
        return Page.of(rows.stream().map(IncidentRow::incident).toList(), page.limit());
    }

    /** The information systems that incidents hit. One statement. */
    public Map<UUID, List<UUID>> systemsOf(Viewer viewer, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : grouped(transactions.read(viewer.scope(), () -> systems.of(ids)));
    }

    static Map<UUID, List<UUID>> grouped(List<SystemRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        SystemRow::incidentId,
                        Collectors.mapping(SystemRow::informationSystemId, Collectors.toList())));
    }

    private List<IncidentRow> read(IncidentFilter filter, PageRequest page) {
        boolean edge = page.fromTheEdge();
        Instant declaredAt = edge ? Instant.EPOCH : page.instant(0);
        UUID id = edge ? NO_ID : page.id(1);
        return page.backward()
                ? incidents.before(
                        filter.region(),
                        filter.hospital(),
                        filter.open(),
                        filter.exercise(),
                        edge,
                        declaredAt,
                        id,
                        page.limit() + 1)
                : incidents.after(
                        filter.region(),
                        filter.hospital(),
                        filter.open(),
                        filter.exercise(),
                        edge,
                        declaredAt,
                        id,
                        page.limit() + 1);
    }
}
