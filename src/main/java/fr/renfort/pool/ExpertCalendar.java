package fr.renfort.pool;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.TimeWindow;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When an expert can be lent, is on leave, or works at home.
 *
 * @param entries by start; two of one kind never overlap
 */
public record ExpertCalendar(List<CalendarEntry> entries) {

    private static final int MOST_AT_ONCE = 1000;

    public static final ExpertCalendar EMPTY = new ExpertCalendar(List.of());

    public ExpertCalendar {
        entries = entries.stream()
                .sorted(Comparator.comparing(
                                (CalendarEntry entry) -> entry.window().from())
                        .thenComparing(CalendarEntry::kind))
                .toList();
        for (CalendarEntry.Kind kind : CalendarEntry.Kind.values()) {
            Windows.firstOverlap(windows(entries, kind)).ifPresent(window -> {
                throw overlap(window);
            });
        }
    }

    /** Refuses more entries at once than anybody would mean. */
    static void bounded(int entries, String field) {
        InvalidValueException.unless(entries <= MOST_AT_ONCE, field, "error.pool.windows", Integer.toString(entries));
    }

    /** Windows of one kind, by start, as they were entered. */
    public List<TimeWindow> windows(CalendarEntry.Kind kind) {
        return windows(entries, kind);
    }

    /** When the expert can be lent, for planning: AVAILABLE without LEAVE; windows that touch are one. */
    public List<TimeWindow> availability() {
        return Windows.merged(Windows.minus(windows(CalendarEntry.Kind.AVAILABLE), windows(CalendarEntry.Kind.LEAVE)));
    }

    /**
     * A calendar as somebody entered it.
     *
     * @param field input field that it came in
     * @throws InvalidValueException when two windows of one kind overlap
     */
    static ExpertCalendar entered(List<CalendarEntry> entries, String field) {
        try {
            return new ExpertCalendar(entries);
        } catch (InvalidValueException overlap) {
            throw overlap.under(field);
        }
    }

    /**
     * The calendar after a change: within the span, windows of the kind are those of the change; what reached beyond the span
     * is kept beyond it.
     *
     * @throws InvalidValueException when windows of the change overlap
     */
    ExpertCalendar after(CalendarChange change) {
        List<CalendarEntry> after = new ArrayList<>(
                entries.stream().filter(entry -> entry.kind() != change.kind()).toList());
        Windows.minus(windows(change.kind()), List.of(change.span()))
                .forEach(window -> after.add(new CalendarEntry(change.kind(), window)));
        after.addAll(change.entries());
        return entered(after, "windows");
    }

    private static List<TimeWindow> windows(List<CalendarEntry> entries, CalendarEntry.Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(CalendarEntry::window)
                .toList();
    }

    private static InvalidValueException overlap(TimeWindow window) {
        return new InvalidValueException(UserError.of(
                UserErrorCode.INVALID,
                "",
                "error.pool.overlap",
                window.from().toString(),
                window.to().toString()));
    }
}
