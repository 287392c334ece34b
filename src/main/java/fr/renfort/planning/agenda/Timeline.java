package fr.renfort.planning.agenda;

import fr.renfort.planning.facts.Incident;
import fr.renfort.planning.facts.OpenWindow;
import fr.renfort.planning.facts.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Instants as minutes from now (before now: negative) and local days as days from now's (before: negative). Thread-safe. */
public final class Timeline {
    /** Beyond this every instant counts alike; some 950 years. */
    private static final int FOREVER = 500_000_000;

    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;
    private final int horizon;

    public Timeline(Period period) {
        zone = period.zone();
        now = period.now();
        today = LocalDate.ofInstant(now, zone);
        horizon = minute(period.horizon());
    }

    public int minute(Instant instant) {
        long minutes = Duration.between(now, instant).toMinutes();
        return (int) Math.max(-FOREVER, Math.min(FOREVER, minutes));
    }

    public Instant instant(int minute) {
        return now.plus(Duration.ofMinutes(minute));
    }

    public int horizon() {
        return horizon;
    }

    public int horizonDay() {
        return localDay(horizon);
    }

    public int localDay(int minute) {
        return (int) ChronoUnit.DAYS.between(today, LocalDate.ofInstant(instant(minute), zone));
    }

    public LocalDate date(int day) {
        return today.plusDays(day);
    }

    /** The minute a local day begins. */
    public int dayStart(int day) {
        return minute(date(day).atStartOfDay(zone).toInstant());
    }

    public ZoneId zone() {
        return zone;
    }

    /** The end of a need's window: cut at the horizon, and at the closure of its incident. */
    public int end(OpenWindow window, Incident incident) {
        int end = window.to() == null ? horizon : Math.min(horizon, minute(window.to()));
        return incident.closedAt() == null ? end : Math.min(end, minute(incident.closedAt()));
    }
}
