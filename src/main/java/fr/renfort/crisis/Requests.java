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

/** Reads requests and their needs, as far as the viewer's scope reaches. Thread-safe. */
@Singleton
public final class Requests {

    private final Transactions transactions;
    private final RequestRepository requests;
    private final ExpertNeedRepository expertNeeds;
    private final EquipmentNeedRepository equipmentNeeds;
    private final CrisisListRepository lists;

    Requests(
            Transactions transactions,
            RequestRepository requests,
            ExpertNeedRepository expertNeeds,
            EquipmentNeedRepository equipmentNeeds,
            CrisisListRepository lists) {
        this.transactions = transactions;
        this.requests = requests;
        this.expertNeeds = expertNeeds;
        this.equipmentNeeds = equipmentNeeds;
        this.lists = lists;
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

    /** Those that nobody has weighed yet, submitted by then, longest ago first. */
    public List<ReinforcementRequest> submittedBefore(Viewer viewer, Instant by) {
        return transactions.read(viewer.scope(), () -> requests.submittedBefore(by)).stream()
                .map(RequestRow::request)
                .toList();
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
        return lists(viewer, filter.owner(), Set.of(filter.key()), filter.which(), page)
                .getOrDefault(filter.key(), new Page<>(List.of(), false));
    }

    /**
     * The same page of the requests of many owners, latest submitted first; nothing for one without. One statement.
     *
     * @param keys codes of regions, or ids of any other owners
     */
    public <K> Map<K, Page<ReinforcementRequest>> lists(
            Viewer viewer, RequestOwner owner, Set<K> keys, RequestFilter.Which which, PageRequest page) {
        return Page.map(
                transactions.read(viewer.scope(), () -> lists.requests(owner, keys, which, page)), RequestRow::request);
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
}
