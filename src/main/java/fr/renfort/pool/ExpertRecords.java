package fr.renfort.pool;

import fr.renfort.access.Viewer;
import fr.renfort.vocabulary.Outcome;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is stored of an expert, written together; inside a transaction. */
@Singleton
final class ExpertRecords {

    private final ExpertRepository experts;
    private final SkillRepository skills;
    private final CalendarRepository calendars;

    ExpertRecords(ExpertRepository experts, SkillRepository skills, CalendarRepository calendars) {
        this.experts = experts;
        this.skills = skills;
        this.calendars = calendars;
    }

    void add(Expert expert, List<HeldSkill> held, ExpertCalendar calendar) {
        experts.save(ExpertRow.of(expert));
        addSkills(expert, held);
        addEntries(expert, calendar.entries());
    }

    Expert get(UUID id) {
        return experts.findById(id).orElseThrow().expert();
    }

    /** The expert, kept from others until the transaction ends, when the viewer keeps it and read this version of it. */
    Outcome<Expert> lock(Viewer viewer, UUID id, int versionRead) {
        Optional<Expert> found = experts.lock(id).map(ExpertRow::expert);
        if (found.isEmpty()) {
            return Keeping.notFound("id", id);
        }
        Expert expert = found.get();
        if (!Keeping.keeps(viewer, expert.region(), expert.lender())) {
            return Keeping.forbidden(viewer);
        }
        return Keeping.unchangedSince(versionRead, expert.standing()).then(standing -> Outcome.done(expert));
    }

    void update(Expert expert) {
        experts.update(ExpertRow.of(expert));
    }

    List<HeldSkill> skillsOf(UUID expert) {
        return skills.of(Set.of(expert)).stream().map(SkillRow::skill).toList();
    }

    void replaceSkills(Expert expert, List<HeldSkill> held) {
        skills.removeAllOf(expert.id());
        addSkills(expert, held);
    }

    ExpertCalendar calendarOf(UUID expert) {
        return new ExpertCalendar(
                calendars.of(Set.of(expert)).stream().map(CalendarRow::entry).toList());
    }

    /** Writes down what a calendar has become; only windows of one kind that touch the span were changed. */
    void replaceCalendar(Expert expert, CalendarChange change, ExpertCalendar changed) {
        calendars.removeTouching(
                expert.id(),
                change.kind().name(),
                change.span().from(),
                change.span().to());
        ExpertCalendar left = calendarOf(expert.id());
        addEntries(
                expert,
                changed.entries().stream()
                        .filter(entry -> !left.entries().contains(entry))
                        .toList());
    }

    private void addSkills(Expert expert, List<HeldSkill> held) {
        if (!held.isEmpty()) {
            skills.insert(held.stream().map(skill -> SkillRow.of(expert, skill)).toList());
        }
    }

    private void addEntries(Expert expert, List<CalendarEntry> entries) {
        if (!entries.isEmpty()) {
            calendars.saveAll(
                    entries.stream().map(entry -> CalendarRow.of(expert, entry)).toList());
        }
    }
}
