package fr.renfort.crisis;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
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

/** Reads incidents, as far as the viewer's scope reaches. Thread-safe. */
@Singleton
public final class Incidents {

    private final Transactions transactions;
    private final IncidentRepository incidents;
    private final CrisisListRepository lists;
    private final SystemRepository systems;

    Incidents(
            Transactions transactions,
            IncidentRepository incidents,
            CrisisListRepository lists,
            SystemRepository systems) {
        this.transactions = transactions;
        this.incidents = incidents;
        this.lists = lists;
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
        return lists(viewer, filter.owner(), Set.of(filter.key()), filter.which(), page)
                .getOrDefault(filter.key(), new Page<>(List.of(), false));
    }

    /**
     * The same page of the incidents of many owners, latest declared first; nothing for one without. One statement.
     *
     * @param keys codes of regions, or ids of any other owners
     */
    public <K> Map<K, Page<Incident>> lists(
            Viewer viewer, IncidentOwner owner, Set<K> keys, IncidentFilter.Which which, PageRequest page) {
        return Page.map(
                transactions.read(viewer.scope(), () -> lists.incidents(owner, keys, which, page)),
                IncidentRow::incident);
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
}
