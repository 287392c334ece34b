package fr.renfort.pool.file;

import fr.renfort.pool.CalendarEntry;
import fr.renfort.pool.Expert;
import fr.renfort.pool.ExpertCalendar;
import fr.renfort.pool.ExpertRevision;
import fr.renfort.pool.ExpertRevisions;
import fr.renfort.pool.PooledExpert;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands lines that are windows of experts' calendars: all of an expert's lines are the whole calendar. Thread-safe. */
@Singleton
final class CalendarReviewer implements Reviewer<ExpertRevision> {

    /** An entry and the cells that it came in. */
    private record Entered(CalendarEntry entry, Cells cells) {}

    private static final Comparator<CalendarEntry> BY_START = Comparator.comparing(
                    (CalendarEntry entry) -> entry.window().from())
            .thenComparing(CalendarEntry::kind)
            .thenComparing(entry -> entry.window().to());

    private final ExpertRevisions revisions;

    CalendarReviewer(ExpertRevisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public List<Reviewed<ExpertRevision>> review(FileContext context, List<FileGroup> groups, boolean locked) {
        List<UUID> ids =
                groups.stream().flatMap(group -> group.subject().stream()).toList();
        Map<UUID, PooledExpert> present = revisions.keptBy(context.viewer(), ids, locked);
        List<Reviewed<ExpertRevision>> reviewed = groups.stream()
                .map(group -> reviewed(
                        context, group, Subject.of(group, present, Map.of()).present()))
                .toList();
        Map<UUID, TimeWindow> stranded = revisions.stranded(
                reviewed.stream().flatMap(one -> one.written().stream()).toList());
        return reviewed.stream()
                .map(one -> Subject.stranding(context, one, one.verdict().subject(), stranded))
                .toList();
    }

    @Override
    public void write(FileContext context, List<ExpertRevision> revised) {
        revisions.write(context.viewer(), revised);
    }

    private Reviewed<ExpertRevision> reviewed(FileContext context, FileGroup group, @Nullable PooledExpert found) {
        PooledExpert expert =
                found != null && found.expert().region().equals(context.region().code()) ? found : null;
        Cells first = new Cells(group.first(), context);
        Subject.checkFound(group, first, expert == null);
        if (expert == null && first.problems().isEmpty()) {
            first.refuse(Column.ID, "error.file.namesNobody");
        }
        if (expert != null && expert.expert().standing().withdrawn()) {
            first.refuse(
                    Column.ID,
                    "error.pool.withdrawn",
                    Objects.toString(expert.expert().standing().withdrawnAt(), ""));
        }
        if (group.rows().size() > GroupReader.MOST_LINES) {
            first.refuse(Column.ID, "error.file.tooManyWindows", Integer.toString(GroupReader.MOST_LINES));
        }
        List<Problem> problems = new ArrayList<>(first.problems());
        List<CalendarEntry> entries = entries(context, group, problems);
        if (expert == null || !problems.isEmpty()) {
            return Reviewed.nothing(Verdict.refused(
                    group.first().line(),
                    expert == null ? null : expert.expert().id(),
                    expert == null ? "" : ExpertCells.title(expert.expert()),
                    problems));
        }
        return decided(context, group, expert, new ExpertCalendar(entries));
    }

    private static List<CalendarEntry> entries(FileContext context, FileGroup group, List<Problem> problems) {
        List<Entered> entered = new ArrayList<>();
        for (FileRow row : group.rows()) {
            Cells cells = new Cells(row, context);
            boolean nothing = Stream.of(Column.KIND, Column.STARTS, Column.ENDS).allMatch(cells::blank);
            if (!nothing) {
                entry(cells, context).ifPresent(entry -> entered.add(new Entered(entry, cells)));
            }
            problems.addAll(cells.problems());
        }
        refuseOverlaps(context, entered, problems);
        return entered.stream().map(Entered::entry).toList();
    }

    private static Optional<CalendarEntry> entry(Cells cells, FileContext context) {
        for (Column column : List.of(Column.KIND, Column.STARTS, Column.ENDS)) {
            if (cells.blank(column)) {
                cells.refuse(column, "error.file.required", column.title(context.language()));
            }
        }
        if (!cells.problems().isEmpty()) {
            return Optional.empty();
        }
        Optional<CalendarEntry.Kind> kind = cells.choice(Column.KIND, CalendarEntry.Kind.class);
        Optional<Instant> from = cells.instant(Column.STARTS);
        Optional<Instant> to = cells.instant(Column.ENDS);
        return kind.isEmpty() || from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : cells.made(Column.ENDS, () -> new CalendarEntry(kind.get(), new TimeWindow(from.get(), to.get())));
    }

    private static void refuseOverlaps(FileContext context, List<Entered> entered, List<Problem> problems) {
        List<Entered> sorted = entered.stream()
                .sorted(Comparator.comparing((Entered one) -> one.entry().kind())
                        .thenComparing(Entered::entry, BY_START))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            CalendarEntry before = sorted.get(i - 1).entry();
            Entered after = sorted.get(i);
            if (before.kind() == after.entry().kind()
                    && before.window().overlaps(after.entry().window())) {
                after.cells()
                        .refuse(
                                Column.STARTS,
                                "error.pool.overlap",
                                context.times().text(before.window().from()),
                                context.times().text(before.window().to()));
                problems.addAll(after.cells().problems());
            }
        }
    }

    private Reviewed<ExpertRevision> decided(
            FileContext context, FileGroup group, PooledExpert expert, ExpertCalendar calendar) {
        List<FieldChange> changes = changes(context, expert.calendar(), calendar);
        Verdict verdict = new Verdict(
                group.first().line(),
                Subject.action(false, false, changes),
                expert.expert().id(),
                ExpertCells.title(expert.expert()),
                changes,
                List.of(),
                null);
        Expert after = expert.expert();
        return changes.isEmpty()
                ? Reviewed.nothing(verdict)
                : new Reviewed<>(verdict, new ExpertRevision(expert, after, expert.skills(), calendar, false), null);
    }

    private static List<FieldChange> changes(FileContext context, ExpertCalendar before, ExpertCalendar after) {
        Set<CalendarEntry> was = new HashSet<>(before.entries());
        Set<CalendarEntry> is = new HashSet<>(after.entries());
        List<FieldChange> changes = new ArrayList<>();
        Stream.concat(was.stream(), is.stream())
                .filter(entry -> was.contains(entry) != is.contains(entry))
                .sorted(BY_START)
                .forEach(entry -> changes.add(new FieldChange(
                        Column.WINDOWS,
                        was.contains(entry) ? text(context, entry) : null,
                        is.contains(entry) ? text(context, entry) : null)));
        return changes;
    }

    private static String text(FileContext context, CalendarEntry entry) {
        return Words.of(entry.kind(), context.language()) + " "
                + context.times().text(entry.window());
    }
}
