package fr.renfort.planning.agenda;

import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.ShiftPattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Cuts the window of an expert need into shifts, in local time. */
final class ShiftCutter {
    private final Timeline timeline;

    ShiftCutter(Timeline timeline) {
        this.timeline = timeline;
    }

    /** In the order of their start; none when the window is empty. */
    List<Shift.Span> spans(ExpertNeed need, int end) {
        int from = timeline.minute(need.window().from());
        List<Shift.Span> spans = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(timeline.instant(end), timeline.zone());
        LocalDate day =
                LocalDate.ofInstant(need.window().from(), timeline.zone()).minusDays(1);
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            for (ShiftPattern.Hours hours : need.workingTime().pattern().shifts()) {
                int shiftStart = Math.max(from, minute(day, hours.from()));
                int shiftEnd = Math.min(end, minute(hours.overnight() ? day.plusDays(1) : day, hours.to()));
                if (shiftStart < shiftEnd) {
                    spans.add(Shift.Span.of(timeline, shiftStart, shiftEnd));
                }
            }
        }
        return spans;
    }

    private int minute(LocalDate day, LocalTime time) {
        Instant instant = day.atTime(time).atZone(timeline.zone()).toInstant();
        return timeline.minute(instant);
    }
}
