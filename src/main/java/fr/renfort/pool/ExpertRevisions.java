package fr.renfort.pool;

import fr.renfort.access.Viewer;
import fr.renfort.journal.Journal;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Changes many experts in a few statements, inside the caller's transaction, by the rules of {@link ExpertRegister} and
 * {@link ExpertCalendars}: what they refuse, the caller refuses before it writes. Thread-safe.
 */
@Singleton
public final class ExpertRevisions {

    private final ExpertRepository experts;
    private final SkillRepository skills;
    private final CalendarRepository calendars;
    private final Promises promises;
    private final Journal journal;
    private final InstantSource time;

    ExpertRevisions(
            ExpertRepository experts,
            SkillRepository skills,
            CalendarRepository calendars,
            Promises promises,
            Journal journal,
            InstantSource time) {
        this.experts = experts;
        this.skills = skills;
        this.calendars = calendars;
        this.promises = promises;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Those of the experts that the viewer keeps, withdrawn ones too, with skills and calendars.
     *
     * @param locked they are kept from others until the transaction ends
     */
    public Map<UUID, PooledExpert> keptBy(Viewer viewer, Collection<UUID> ids, boolean locked) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<ExpertRow> rows = locked ? experts.lockAll(ids) : experts.findByIdIn(ids);
        Map<UUID, List<HeldSkill>> held = new HashMap<>();
        skills.of(ids)
                .forEach(row -> held.computeIfAbsent(row.expertId(), id -> new ArrayList<>())
                        .add(row.skill()));
        held.values().forEach(list -> list.sort(Comparator.comparing(HeldSkill::skill)));
        Map<UUID, List<CalendarEntry>> entries = new HashMap<>();
        calendars
                .of(ids)
                .forEach(row -> entries.computeIfAbsent(row.expertId(), id -> new ArrayList<>())
                        .add(row.entry()));
        Map<UUID, PooledExpert> kept = new HashMap<>();
        for (ExpertRow row : rows) {
            Expert expert = row.expert();
            if (Keeping.keeps(viewer, expert.region(), expert.lender())) {
                kept.put(
                        expert.id(),
                        new PooledExpert(
                                expert,
                                held.getOrDefault(expert.id(), List.of()),
                                new ExpertCalendar(entries.getOrDefault(expert.id(), List.of()))));
            }
        }
        return kept;
    }

    /** An expert that is to be registered. */
    public Expert beginning(UUID id, String region, UUID lender, Expert.Details details, BasePoint base) {
        return new Expert(id, region, lender, details, base, Standing.beginning(now()));
    }

    /** The first promise that each revision would break, by the expert's id; nothing for one that breaks none. */
    public Map<UUID, TimeWindow> stranded(List<ExpertRevision> revisions) {
        List<ExpertRevision> dangerous =
                revisions.stream().filter(ExpertRevision::endangers).toList();
        Map<UUID, List<Promises.Stay>> stays = promises.ofExperts(
                dangerous.stream().map(revision -> revision.after().id()).toList(), now());
        Map<UUID, TimeWindow> stranded = new HashMap<>();
        for (ExpertRevision revision : dangerous) {
            UUID id = revision.after().id();
            revision.stranding(stays.getOrDefault(id, List.of())).ifPresent(stay -> stranded.put(id, stay.window()));
        }
        return stranded;
    }

    /** Writes the revisions down, whatever they break, with an entry in the journal for each. */
    public void write(Viewer viewer, List<ExpertRevision> revisions) {
        List<ExpertRow> added = new ArrayList<>();
        List<ExpertRow> changed = new ArrayList<>();
        List<RegionEvent> events = new ArrayList<>();
        for (ExpertRevision revision : revisions) {
            (revision.before() == null ? added : changed).add(ExpertRow.of(counted(revision)));
            events.add(event(revision));
        }
        if (!added.isEmpty()) {
            experts.saveAll(added);
        }
        if (!changed.isEmpty()) {
            experts.updateAll(changed);
        }
        writeSkills(revisions);
        writeCalendars(revisions);
        journal.recordAll(events, viewer.subject());
    }

    private void writeSkills(List<ExpertRevision> revisions) {
        List<UUID> replaced = revisions.stream()
                .filter(ExpertRevision::changesSkills)
                .map(revision -> revision.after().id())
                .toList();
        if (!replaced.isEmpty()) {
            skills.removeAllOf(replaced);
        }
        List<SkillRow> rows = revisions.stream()
                .filter(revision -> revision.before() == null || revision.changesSkills())
                .flatMap(revision -> revision.skills().stream().map(skill -> SkillRow.of(revision.after(), skill)))
                .toList();
        if (!rows.isEmpty()) {
            skills.insert(rows);
        }
    }

    private void writeCalendars(List<ExpertRevision> revisions) {
        List<UUID> replaced = new ArrayList<>();
        List<CalendarRow> rows = new ArrayList<>();
        for (ExpertRevision revision : revisions) {
            ExpertCalendar calendar = revision.calendar();
            if (calendar != null && revision.changesCalendar()) {
                replaced.add(revision.after().id());
                calendar.entries().forEach(entry -> rows.add(CalendarRow.of(revision.after(), entry)));
            }
        }
        if (!replaced.isEmpty()) {
            calendars.removeAllOf(replaced);
        }
        if (!rows.isEmpty()) {
            calendars.saveAll(rows);
        }
    }

    private Expert counted(ExpertRevision revision) {
        Expert after = revision.after();
        PooledExpert before = revision.before();
        if (before == null) {
            return after;
        }
        Standing standing = before.expert().standing();
        return new Expert(
                after.id(),
                after.region(),
                after.lender(),
                after.details(),
                after.base(),
                revision.withdrawn() ? standing.withdrawnAt(now()) : standing.changed());
    }

    private static RegionEvent event(ExpertRevision revision) {
        Expert expert = revision.after();
        if (revision.before() == null) {
            return new RegionEvent.ExpertRegistered(expert.region(), expert.id(), expert.lender());
        }
        return revision.withdrawn()
                ? new RegionEvent.ExpertWithdrawn(expert.region(), expert.id(), expert.lender())
                : new RegionEvent.ExpertChanged(expert.region(), expert.id(), expert.lender());
    }

    /** As precise as the database keeps it. */
    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
