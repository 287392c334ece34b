package fr.renfort.benchmark.instance;

import fr.renfort.planning.facts.Period;
import fr.renfort.vocabulary.TimeWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A planning period with its local days counted from now's. */
record Moment(Period period) {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int DAYS_TO_CHOOSE = 300;

    /** Some half hour of some working day of 2026; changes of clock may lie in the period. */
    static Moment drawn(ZoneId zone, int days, Dice dice) {
        LocalDate date = FIRST.plusDays(dice.between(0, DAYS_TO_CHOOSE));
        LocalTime time = LocalTime.of(dice.between(7, 19), 30 * dice.between(0, 1));
        Instant now = date.atTime(time).atZone(zone).toInstant();
        return new Moment(new Period(zone, now, now.plus(Duration.ofDays(days))));
    }

    Instant now() {
        return period.now();
    }

    /** The whole hour so many hours after now, rounded down. */
    Instant hour(int hoursFromNow) {
        long seconds = now().getEpochSecond() + 3_600L * hoursFromNow;
        return Instant.ofEpochSecond(Math.floorDiv(seconds, 3_600L) * 3_600L);
    }

    /** Whole days to the horizon. */
    int days() {
        return (int) Duration.between(now(), period.horizon()).toDays();
    }

    private LocalDate date(int day) {
        return LocalDate.ofInstant(now(), period.zone()).plusDays(day);
    }

    DayOfWeek dayOfWeek(int day) {
        return date(day).getDayOfWeek();
    }

    private Instant midnight(int day) {
        return date(day).atStartOfDay(period.zone()).toInstant();
    }

    /** Whole local days, the last one not included. */
    TimeWindow days(int from, int to) {
        return new TimeWindow(midnight(from), midnight(to));
    }

    /** From one local hour of a day to another; one that is not later is of the next day. */
    TimeWindow hours(int day, int from, int to) {
        return new TimeWindow(local(day, from), local(to > from ? day : day + 1, to));
    }

    private Instant local(int day, int hour) {
        return date(day).atTime(hour, 0).atZone(period.zone()).toInstant();
    }
}
