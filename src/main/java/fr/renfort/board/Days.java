package fr.renfort.board;

import fr.renfort.vocabulary.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Local days in a row.
 *
 * @param from the first
 * @param to the last, at most {@value #MOST} in all
 * @param zone in which the days begin
 */
public record Days(LocalDate from, LocalDate to, ZoneId zone) {

    private static final int MOST = 62;

    public Days {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        InvalidValueException.unless(
                days >= 1 && days <= MOST, "to", "error.board.days", from.toString(), to.toString());
    }

    public static Days one(LocalDate day, ZoneId zone) {
        return new Days(day, day, zone);
    }

    Instant start() {
        return startOf(from);
    }

    /** First instant after them. */
    Instant end() {
        return startOf(to.plusDays(1));
    }

    /** When each begins. */
    List<Instant> starts() {
        return from.datesUntil(to.plusDays(1)).map(this::startOf).toList();
    }

    /** When each ends. */
    List<Instant> ends() {
        return from.datesUntil(to.plusDays(1))
                .map(day -> startOf(day.plusDays(1)))
                .toList();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
