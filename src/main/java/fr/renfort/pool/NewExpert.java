package fr.renfort.pool;

import java.util.List;
import java.util.UUID;

/**
 * An expert as somebody registers one.
 *
 * @param lender organisation that lends; the expert belongs to its region for good
 * @param skills each once, at most 40
 * @param calendar windows of one kind do not overlap; at most 1000
 */
public record NewExpert(
        UUID lender, Expert.Details details, BaseChoice base, List<HeldSkill> skills, List<CalendarEntry> calendar) {
    public NewExpert {
        skills = HeldSkill.each(skills);
        calendar = List.copyOf(calendar);
        ExpertCalendar.bounded(calendar.size(), "calendar");
    }
}
