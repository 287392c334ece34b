package fr.renfort.mission;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.TimeWindow;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Missions to read. Lenders, hospitals and experts see no proposals, and not why. Thread-safe. */
@Singleton
public final class Missions {

    private final Transactions transactions;
    private final MissionRepository missions;
    private final BookingListRepository lists;
    private final BookingStore store;

    Missions(Transactions transactions, MissionRepository missions, BookingListRepository lists, BookingStore store) {
        this.transactions = transactions;
        this.missions = missions;
        this.lists = lists;
        this.store = store;
    }

    public Optional<Mission> find(Viewer viewer, UUID id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /**
     * The mission of an id.
     *
     * @throws NoSuchElementException when there is none that the viewer may see
     */
    public Mission get(Viewer viewer, UUID id) {
        return find(viewer, id).orElseThrow(() -> new NoSuchElementException("There is no mission " + id + "."));
    }

    public Map<UUID, Mission> byIds(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.read(
                viewer.scope(),
                () -> new Sight(viewer)
                        .cut(store.whole(missions.byIds(ids))).stream()
                                .collect(Collectors.toMap(Mission::id, Function.identity())));
    }

    /** Missions by start. The place of a page: start, id. */
    public Page<Mission> list(Viewer viewer, MissionFilter filter, PageRequest page) {
        return lists(viewer, filter.owner(), Set.of(filter.key()), filter.which(), page)
                .getOrDefault(filter.key(), new Page<>(List.of(), false));
    }

    /**
     * The same page of the missions of many owners, by start; nothing for one without. One statement, and one more
     * for the duties of all, and one for why all are proposed, when somebody first asks for those of one.
     *
     * @param keys codes of regions, or ids of any other owners
     */
    public <K> Map<K, Page<Mission>> lists(
            Viewer viewer, MissionOwner owner, Set<K> keys, MissionFilter.Which which, PageRequest page) {
        Sight sight = new Sight(viewer);
        Collection<String> states = sight.states(which.states());
        if (keys.isEmpty() || states.isEmpty()) {
            return Map.of();
        }
        return transactions.read(viewer.scope(), () -> {
            Map<K, Page<MissionRow>> rows = lists.missions(owner, keys, states, which, page);
            Set<UUID> ids = rows.values().stream()
                    .flatMap(read -> read.items().stream())
                    .map(MissionRow::id)
                    .collect(Collectors.toSet());
            Later<Map<UUID, List<Duty>>> duties = later(viewer, () -> lists.duties(ids));
            Later<Map<UUID, Why>> reasons = later(viewer, () -> lists.reasons(ids));
            return rows.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            list -> sight.cut(
                                    list.getValue(),
                                    row -> row.mission(
                                            Later.read(() -> duties.get().getOrDefault(row.id(), List.of())),
                                            Later.read(() -> reasons.get().getOrDefault(row.id(), Why.UNKNOWN))))));
        });
    }

    private <T> Later<T> later(Viewer viewer, Supplier<T> reading) {
        return Later.read(() -> transactions.read(viewer.scope(), reading));
    }

    /** All missions that a plan proposed, and those published before that it keeps, by start. */
    public List<Mission> ofPlan(Viewer viewer, UUID plan) {
        Sight sight = new Sight(viewer);
        return transactions.read(
                viewer.scope(), () -> sight.cut(store.whole(missions.ofPlan(plan, sight.states(Set.of())))));
    }

    /** An expert's missions that end after an instant, by start, at most {@link PageRequest#MOST}. */
    public List<Mission> ofExpert(Viewer viewer, UUID expert, Instant after) {
        return transactions.read(
                viewer.scope(), () -> new Sight(viewer).cut(store.whole(missions.ofExpert(expert, after))));
    }

    /** What serves needs and is asked for, promised or proposed, by start. */
    public Map<UUID, List<Mission>> ofNeeds(Viewer viewer, Collection<UUID> needs) {
        if (needs.isEmpty()) {
            return Map.of();
        }
        return transactions.read(
                viewer.scope(),
                () -> new Sight(viewer)
                        .cut(store.whole(missions.ofNeeds(needs))).stream()
                                .collect(Collectors.groupingBy(
                                        mission -> mission.destination().need())));
    }

    /** The roster: what is committed or further in a region, and has a duty between two instants; by start. */
    public List<Mission> committed(Viewer viewer, String region, boolean exercise, TimeWindow span) {
        return transactions.read(
                viewer.scope(),
                () -> new Sight(viewer)
                        .cut(store.whole(missions.committed(region, exercise, span.from(), span.to()))).stream()
                                .filter(mission -> mission.duties().stream()
                                        .anyMatch(duty -> duty.window().overlaps(span)))
                                .toList());
    }

    /** What was promised or served in a region, or is asked for, and ends after an instant. */
    public List<BookedDuty> booked(Viewer viewer, String region, boolean exercise, Instant after) {
        return transactions.read(viewer.scope(), () -> store.booked(region, exercise, after));
    }

    /** What was asked for in the viewer's scope and nobody has answered by an instant, longest overdue first. */
    public List<Mission> unanswered(Viewer viewer, Instant by) {
        return transactions.read(viewer.scope(), () -> store.whole(missions.unanswered(by)));
    }

    /** What lenders of a region have said no to, people and lots, as far as it still matters. */
    public List<Decline> declines(Viewer viewer, String region, boolean exercise, Instant now) {
        return transactions.read(viewer.scope(), () -> store.declines(region, exercise, now));
    }
}
