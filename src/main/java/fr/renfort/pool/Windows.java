package fr.renfort.pool;

import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sets of time windows: joined, taken from each other, compared. Pure. */
final class Windows {

    private static final Comparator<TimeWindow> BY_START =
            Comparator.comparing(TimeWindow::from).thenComparing(TimeWindow::to);

    private Windows() {}

    /** The same time in as few windows as possible, by start: windows that touch or overlap are one. */
    static List<TimeWindow> merged(List<TimeWindow> windows) {
        List<TimeWindow> merged = new ArrayList<>();
        for (TimeWindow next : windows.stream().sorted(BY_START).toList()) {
            TimeWindow last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || next.from().isAfter(last.to())) {
                merged.add(next);
            } else if (next.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new TimeWindow(last.from(), next.to()));
            }
        }
        return merged;
    }

    /** What is left of each window, in their order, once the time of {@code taken} is cut out of it. */
    static List<TimeWindow> minus(List<TimeWindow> windows, List<TimeWindow> taken) {
        List<TimeWindow> cuts = merged(taken);
        List<TimeWindow> left = new ArrayList<>();
        for (TimeWindow window : windows) {
            Instant from = window.from();
            for (TimeWindow cut : cuts) {
                if (cut.overlaps(window)) {
                    addUnlessEmpty(left, from, cut.from());
                    from = cut.to();
                }
            }
            addUnlessEmpty(left, from, window.to());
        }
        return left;
    }

    /** Whether one stretch of merged windows holds the whole of another window. */
    static boolean cover(List<TimeWindow> merged, TimeWindow whole) {
        return merged.stream().anyMatch(window -> window.contains(whole));
    }

    /** The first window, by start, that overlaps the one before it. */
    static Optional<TimeWindow> firstOverlap(List<TimeWindow> windows) {
        List<TimeWindow> sorted = windows.stream().sorted(BY_START).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).overlaps(sorted.get(i - 1))) {
                return Optional.of(sorted.get(i));
            }
        }
        return Optional.empty();
    }

    private static void addUnlessEmpty(List<TimeWindow> windows, Instant from, Instant to) {
        if (from.isBefore(to)) {
            windows.add(new TimeWindow(from, to));
        }
    }
}
