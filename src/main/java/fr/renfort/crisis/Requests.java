package fr.renfort.crisis;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads requests and their needs, as far as the viewer's scope reaches. Thread-safe. */
@Singleton
public final class Requests {

    private static final UUID NO_ID = new UUID(0, 0);

    private final Transactions transactions;
    private final RequestRepository requests;
    private final ExpertNeedRepository expertNeeds;
    private final EquipmentNeedRepository equipmentNeeds;

    Requests(
            Transactions transactions,
            RequestRepository requests,
            ExpertNeedRepository expertNeeds,
            EquipmentNeedRepository equipmentNeeds) {
        this.transactions = transactions;
        this.requests = requests;
        this.expertNeeds = expertNeeds;
        this.equipmentNeeds = equipmentNeeds;
    }

    public Optional<ReinforcementRequest> find(Viewer viewer, UUID id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /**
     * The request of an id.
     *
     * @throws NoSuchElementException when the viewer can see none
     */
    public ReinforcementRequest get(Viewer viewer, UUID id) {
        return find(viewer, id).orElseThrow(() -> new NoSuchElementException("There is no request " + id + "."));
    }

    public Map<UUID, ReinforcementRequest> byIds(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.read(viewer.scope(), () -> requests.findByIdIn(ids)).stream()
                .map(RequestRow::request)
                .collect(Collectors.toMap(ReinforcementRequest::id, Function.identity()));
    }

    /** Requests, latest submitted first. The place of a page: when submitted, id. */
    public Page<ReinforcementRequest> list(Viewer viewer, RequestFilter filter, PageRequest page) {
        List<RequestRow> rows = transactions.read(viewer.scope(), () -> read(filter, page));
        return Page.of(rows.stream().map(RequestRow::request).toList(), page.limit());
    }

    /** The same page of the requests of many incidents, latest submitted first; nothing for one without. One statement. */
    public Map<UUID, Page<ReinforcementRequest>> ofIncidents(
            Viewer viewer, Collection<UUID> incidents, PageRequest page) {
        if (incidents.isEmpty()) {
            return Map.of();
        }
        boolean edge = page.fromTheEdge();
        Instant submittedAt = edge ? Instant.EPOCH : page.instant(0);
        UUID id = edge ? NO_ID : page.id(1);
        return transactions
                .read(
                        viewer.scope(),
                        () -> page.backward()
                                ? requests.beforeOf(incidents, edge, submittedAt, id, page.limit() + 1)
                                : requests.afterOf(incidents, edge, submittedAt, id, page.limit() + 1))
                .stream()
                .map(RequestRow::request)
                .collect(Collectors.groupingBy(
                        request -> request.origin().incident(),
                        Collectors.collectingAndThen(Collectors.toList(), found -> Page.of(found, page.limit()))));
    }

    /** The people that requests ask for, in the order asked; nothing for one that asks for none. One statement. */
    public Map<UUID, List<ExpertNeed>> expertNeedsOf(Viewer viewer, Collection<UUID> requestIds) {
        if (requestIds.isEmpty()) {
            return Map.of();
        }
        return transactions.read(viewer.scope(), () -> expertNeeds.of(requestIds)).stream()
                .map(ExpertNeedRow::need)
                .collect(Collectors.groupingBy(ExpertNeed::request));
    }

    /** The equipment that requests ask for, in the order asked; nothing for one that asks for none. One statement. */
    public Map<UUID, List<EquipmentNeed>> equipmentNeedsOf(Viewer viewer, Collection<UUID> requestIds) {
        if (requestIds.isEmpty()) {
            return Map.of();
        }
        return transactions.read(viewer.scope(), () -> equipmentNeeds.of(requestIds)).stream()
                .map(EquipmentNeedRow::need)
                .collect(Collectors.groupingBy(EquipmentNeed::request));
    }

    /** Needs for people by their own ids. */
    public Map<UUID, ExpertNeed> expertNeeds(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.read(viewer.scope(), () -> expertNeeds.findByIdIn(ids)).stream()
                .map(ExpertNeedRow::need)
                .collect(Collectors.toMap(ExpertNeed::id, Function.identity()));
    }

    /** Needs for equipment by their own ids. */
    public Map<UUID, EquipmentNeed> equipmentNeeds(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.read(viewer.scope(), () -> equipmentNeeds.findByIdIn(ids)).stream()
                .map(EquipmentNeedRow::need)
                .collect(Collectors.toMap(EquipmentNeed::id, Function.identity()));
    }

    private List<RequestRow> read(RequestFilter filter, PageRequest page) {
        Set<RequestState> wanted = filter.states().isEmpty() ? EnumSet.allOf(RequestState.class) : filter.states();
        List<String> states = wanted.stream().map(Enum::name).toList();
        boolean edge = page.fromTheEdge();
        Instant submittedAt = edge ? Instant.EPOCH : page.instant(0);
        UUID id = edge ? NO_ID : page.id(1);
        return page.backward()
                ? requests.before(filter.region(), filter.incident(), states, edge, submittedAt, id, page.limit() + 1)
                : requests.after(filter.region(), filter.incident(), states, edge, submittedAt, id, page.limit() + 1);
    }
}
