package fr.renfort.planning.agenda;

import fr.renfort.vocabulary.TimeWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A window somebody or something is available in: [from, to) in minutes from now. */
public record Availability(int from, int to) {
    /** Touching or overlapping windows are one; in the order of their start. */
    public static List<Availability> merged(List<TimeWindow> windows, Timeline timeline) {
        List<Availability> sorted = windows.stream()
                .map(window -> new Availability(timeline.minute(window.from()), timeline.minute(window.to())))
                .sorted(Comparator.comparingInt(Availability::from))
                .toList();
        List<Availability> merged = new ArrayList<>();
        for (Availability next : sorted) {
            Availability last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && next.from <= last.to) {
                merged.set(merged.size() - 1, new Availability(last.from, Math.max(last.to, next.to)));
            } else {
                merged.add(next);
            }
        }
        return List.copyOf(merged);
    }

    public boolean covers(int start, int end) {
        return from <= start && to >= end;
    }

    /** Minutes it has in common with [start, end). */
    public int commonWith(int start, int end) {
        return Math.max(0, Math.min(to, end) - Math.max(from, start));
    }

    /** Minutes by which it would have to be longer to cover [start, end). */
    public long lacks(int start, int end) {
        return Math.max(0L, (long) from - start) + Math.max(0L, (long) end - to);
    }
}
