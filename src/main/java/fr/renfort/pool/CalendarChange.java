package fr.renfort.pool;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.TimeWindow;
import fr.renfort.vocabulary.WholeMinute;
import java.util.List;
import java.util.UUID;

/**
 * A change of an expert's calendar: within a span, these windows of a kind and no others.
 *
 * @param version the version of the expert that its author read
 * @param windows inside the span, none overlapping another; at most 1000
 * @param confirmed go on although somebody who was promised the expert would be let down
 */
public record CalendarChange(
        UUID id, int version, CalendarEntry.Kind kind, TimeWindow span, List<TimeWindow> windows, boolean confirmed) {
    public CalendarChange {
        WholeMinute.require(span);
        windows = List.copyOf(windows);
        ExpertCalendar.bounded(windows.size(), "windows");
        for (int i = 0; i < windows.size(); i++) {
            TimeWindow window = windows.get(i);
            InvalidValueException.unless(
                    span.contains(window),
                    "windows." + i,
                    "error.pool.outsideSpan",
                    window.from().toString(),
                    window.to().toString(),
                    span.from().toString(),
                    span.to().toString());
        }
    }

    /** Adds one window; of its kind, nothing else is left in it. */
    public static CalendarChange adding(UUID id, int version, CalendarEntry entry, boolean confirmed) {
        return new CalendarChange(id, version, entry.kind(), entry.window(), List.of(entry.window()), confirmed);
    }

    /** Takes the time of one window out of its kind. */
    public static CalendarChange removing(UUID id, int version, CalendarEntry entry, boolean confirmed) {
        return new CalendarChange(id, version, entry.kind(), entry.window(), List.of(), confirmed);
    }

    List<CalendarEntry> entries() {
        return windows.stream().map(window -> new CalendarEntry(kind, window)).toList();
    }
}
