package fr.renfort.pool;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.SkillCode;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads experts, as far as the viewer's scope reaches; withdrawn ones too, unless a method says otherwise. Observers see no
 * people at all. Thread-safe.
 */
@Singleton
public final class Experts {

    private static final UUID NO_ID = new UUID(0, 0);

    private final Transactions transactions;
    private final ExpertRepository experts;
    private final SkillRepository skills;
    private final CalendarRepository calendars;
    private final InstantSource time;

    Experts(
            Transactions transactions,
            ExpertRepository experts,
            SkillRepository skills,
            CalendarRepository calendars,
            InstantSource time) {
        this.transactions = transactions;
        this.experts = experts;
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
        return transactions.read(viewer.scope(), () -> experts.findByIdIn(ids)).stream()
                .map(ExpertRow::expert)
                .collect(Collectors.toMap(Expert::id, Function.identity()));
    }

    /**
     * Experts in the pool, by name. The place of a page: family name, given name, id. Whether evidence has expired goes by the
     * day in UTC.
     */
    public Page<Expert> list(Viewer viewer, ExpertFilter filter, PageRequest page) {
        if (!viewer.seesNames()) {
            return new Page<>(List.of(), false);
        }
        List<ExpertRow> rows = transactions.read(viewer.scope(), () -> read(filter, page));
        return Page.of(rows.stream().map(ExpertRow::expert).toList(), page.limit());
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

    private List<ExpertRow> read(ExpertFilter filter, PageRequest page) {
        boolean edge = page.fromTheEdge();
        SkillCode skill = filter.skill();
        ListReading reading = page.backward() ? experts::before : experts::after;
        return reading.read(
                filter.region(),
                filter.lender(),
                skill == null ? null : skill.value(),
                filter.minimumLevel(),
                LocalDate.ofInstant(time.instant(), ZoneOffset.UTC),
                edge,
                edge ? "" : page.text(0),
                edge ? "" : page.text(1),
                edge ? NO_ID : page.id(2),
                page.limit() + 1);
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

    /** One of the two ways to read the list. */
    @FunctionalInterface
    private interface ListReading {
        List<ExpertRow> read(
                @Nullable String region,
                @Nullable UUID lender,
                @Nullable String skill,
                int minimumLevel,
                LocalDate today,
                boolean fromTheEdge,
                String familyName,
                String givenName,
                UUID id,
                int limit);
    }
}
