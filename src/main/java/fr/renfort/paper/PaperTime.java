package fr.renfort.paper;

import fr.renfort.language.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Moments on a paper, on the clock of its region. */
record PaperTime(ZoneId zone, Language language) {

    /** Day and time; a dash for null. */
    String moment(@Nullable Instant at) {
        return at == null ? "–" : written(at, "EEE d MMM yyyy HH:mm");
    }

    String day(Instant at) {
        return written(at, "EEE d MMM yyyy");
    }

    String hours(Instant from, Instant to) {
        return written(from, "HH:mm") + " – " + written(to, "HH:mm");
    }

    private String written(Instant at, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(at.atZone(zone));
    }
}
