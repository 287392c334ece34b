package fr.renfort.pool;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads experts, as far as the viewer's scope reaches; withdrawn ones too, unless a method says otherwise. Observers see no
 * people at all. Thread-safe.
 */
@Singleton
public final class Experts {

    private final Transactions transactions;
    private final ExpertRepository experts;
    private final PoolListRepository lists;
    private final SkillRepository skills;
    private final CalendarRepository calendars;
    private final InstantSource time;

    Experts(
            Transactions transactions,
            ExpertRepository experts,
            PoolListRepository lists,
            SkillRepository skills,
            CalendarRepository calendars,
            InstantSource time) {
        this.transactions = transactions;
        this.experts = experts;
        this.lists = lists;
        this.skills = skills;
        this.calendars = calendars;
        this.time = time;
    }

    public Optional<Expert> find(Viewer viewer, UUID id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /**
     * The expert of an id.
     *
     * @throws NoSuchElementException when the viewer can see none
     */
    public Expert get(Viewer viewer, UUID id) {
        return find(viewer, id).orElseThrow(() -> new NoSuchElementException("There is no expert " + id + "."));
    }

    public Map<UUID, Expert> byIds(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty() || !viewer.seesNames()) {
            return Map.of();
        }
        return transactions.read(viewer.scope(), () -> lists.experts(ids)).stream()
                .map(ExpertRow::expert)
                .collect(Collectors.toMap(Expert::id, Function.identity()));
    }

    /**
     * Experts in the pool, by name. The place of a page: family name, given name, id. Whether evidence has expired goes by the
     * day in UTC.
     */
    public Page<Expert> list(Viewer viewer, ExpertFilter filter, PageRequest page) {
        return lists(viewer, filter.owner(), Set.of(filter.key()), filter.which(), page)
                .getOrDefault(filter.key(), new Page<>(List.of(), false));
    }

    /**
     * The same page of the experts of many owners, by name; nothing for one without. One statement.
     *
     * @param keys codes of regions, or ids of lenders
     */
    public <K> Map<K, Page<Expert>> lists(
            Viewer viewer, PoolOwner owner, Set<K> keys, ExpertFilter.Which which, PageRequest page) {
        if (keys.isEmpty() || !viewer.seesNames()) {
            return Map.of();
        }
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
        return Page.map(
                transactions.read(viewer.scope(), () -> lists.experts(owner, keys, which, today, page)),
                ExpertRow::expert);
    }

    /** From where the experts in the pool of regions leave; those whom the viewer may see. One statement. */
    public Map<UUID, GeoPoint> basesOf(Viewer viewer, Collection<String> regions) {
        return regions.isEmpty() || !viewer.seesNames()
                ? Map.of()
                : transactions.read(viewer.scope(), () -> experts.inThePoolsOf(regions)).stream()
                        .map(ExpertRow::expert)
                        .collect(Collectors.toMap(
                                Expert::id, expert -> expert.base().point()));
    }

    /** The skills of experts by code, expired ones too; nothing for one that has none. One statement. */
    public Map<UUID, List<HeldSkill>> skillsOf(Viewer viewer, Collection<UUID> ids) {
        return ids.isEmpty() || !viewer.seesNames()
                ? Map.of()
                : skills(transactions.read(viewer.scope(), () -> skills.of(ids)));
    }

    /** The calendars of experts; nothing for an empty one. One statement. */
    public Map<UUID, ExpertCalendar> calendarsOf(Viewer viewer, Collection<UUID> ids) {
        return ids.isEmpty() || !viewer.seesNames()
                ? Map.of()
                : calendars(transactions.read(viewer.scope(), () -> calendars.of(ids)));
    }

    /**
     * All experts in the pool of a region with their skills and what of their calendars touches a span, by id; three
     * statements.
     */
    public List<PooledExpert> expertsOf(Viewer viewer, String region, TimeWindow span) {
        if (!viewer.seesNames()) {
            return List.of();
        }
        return transactions.read(viewer.scope(), () -> {
            Map<UUID, List<HeldSkill>> held = skills(skills.inThePoolOf(region));
            Map<UUID, ExpertCalendar> kept = calendars(calendars.inThePoolOf(region, span.from(), span.to()));
            return experts.inThePoolOf(region).stream()
                    .map(ExpertRow::expert)
                    .map(expert -> new PooledExpert(
                            expert,
                            held.getOrDefault(expert.id(), List.of()),
                            kept.getOrDefault(expert.id(), ExpertCalendar.EMPTY)))
                    .toList();
        });
    }

    private static Map<UUID, List<HeldSkill>> skills(List<SkillRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        SkillRow::expertId, Collectors.mapping(SkillRow::skill, Collectors.toList())));
    }

    private static Map<UUID, ExpertCalendar> calendars(List<CalendarRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        CalendarRow::expertId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(CalendarRow::entry, Collectors.toList()), ExpertCalendar::new)));
    }
}
