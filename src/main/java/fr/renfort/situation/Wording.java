package fr.renfort.situation;

import fr.renfort.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Moments and durations as people of a region read them.
 *
 * @param zone in which they are told
 */
record Wording(Language language, ZoneId zone) {

    private static final int MINUTES_AN_HOUR = 60;

    /** {@code 12/12 08:00}, {@code 12 Dec 08:00}. */
    String moment(Instant instant) {
        return format("dd/MM HH:mm", "d MMM HH:mm").format(instant.atZone(zone));
    }

    /** {@code 12/12}, {@code 12 Dec}. */
    String day(LocalDate day) {
        return format("dd/MM", "d MMM").format(day);
    }

    /** {@code 45 min}, {@code 3 h}, {@code 3 h 20}. */
    String duration(long minutes) {
        long hours = minutes / MINUTES_AN_HOUR;
        long rest = minutes % MINUTES_AN_HOUR;
        if (hours == 0) {
            return rest + " min";
        }
        return rest == 0 ? hours + " h" : hours + " h " + (rest < 10 ? "0" + rest : Long.toString(rest));
    }

    private DateTimeFormatter format(String french, String english) {
        return language == Language.FR
                ? DateTimeFormatter.ofPattern(french, Locale.FRENCH)
                : DateTimeFormatter.ofPattern(english, Locale.ENGLISH);
    }
}
