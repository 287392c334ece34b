package fr.renfort.demo;

import fr.renfort.pool.CalendarEntry;
import fr.renfort.vocabulary.TimeWindow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** How an employer lends somebody, week by week; what is not lent is worked at home on weekdays, 09:00 to 17:00. */
enum Rhythm {
    /** Three weekdays of each week, 06:00 to 22:00. */
    SOME_DAYS,
    /** Each weekday, 06:00 to 22:00. */
    EVERY_WEEKDAY,
    /** Every other week, from Monday 06:00 to Friday 22:00, nights included. */
    ALTERNATE_WEEKS,
    /** Every other week whole, nights and weekend included. */
    ON_CALL;

    private static final int WEEKDAYS = 5;
    private static final int FIRST_HOUR = 6;
    private static final int LAST_HOUR = 22;

    /**
     * The entries of one week.
     *
     * @param week which week, from 0
     * @param phase which days or weeks are the lent ones, 0 or more
     */
    List<CalendarEntry> week(LocalDate monday, ZoneId zone, int week, int phase) {
        return switch (this) {
            case SOME_DAYS -> days(monday, zone, phase, 3);
            case EVERY_WEEKDAY -> days(monday, zone, phase, WEEKDAYS);
            case ALTERNATE_WEEKS ->
                (week + phase) % 2 == 0
                        ? List.of(entry(
                                CalendarEntry.Kind.AVAILABLE, zone, monday, FIRST_HOUR, monday.plusDays(4), LAST_HOUR))
                        : days(monday, zone, phase, 0);
            case ON_CALL ->
                (week + phase) % 2 == 0
                        ? List.of(entry(CalendarEntry.Kind.AVAILABLE, zone, monday, 0, monday.plusWeeks(1), 0))
                        : days(monday, zone, phase, 0);
        };
    }

    private static List<CalendarEntry> days(LocalDate monday, ZoneId zone, int phase, int lent) {
        List<CalendarEntry> entries = new ArrayList<>();
        for (int day = 0; day < WEEKDAYS; day++) {
            LocalDate date = monday.plusDays(day);
            boolean lentThatDay = (day * 2 + phase) % WEEKDAYS < lent;
            entries.add(
                    lentThatDay
                            ? entry(CalendarEntry.Kind.AVAILABLE, zone, date, FIRST_HOUR, date, LAST_HOUR)
                            : entry(CalendarEntry.Kind.HOME_WORK, zone, date, 9, date, 17));
        }
        return entries;
    }

    private static CalendarEntry entry(
            CalendarEntry.Kind kind, ZoneId zone, LocalDate first, int fromHour, LocalDate last, int toHour) {
        return new CalendarEntry(
                kind,
                new TimeWindow(
                        first.atTime(fromHour, 0).atZone(zone).toInstant(),
                        last.atTime(toHour, 0).atZone(zone).toInstant()));
    }
}
