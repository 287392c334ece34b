package fr.renfort.pool.file;

import fr.renfort.vocabulary.TimeWindow;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Optional;

/**
 * Instants as a region's clocks show them: {@code 2026-06-01 08:00}, with an offset behind it only in the hour that clocks show
 * twice. A spreadsheet's {@code 01/06/2026 08:00} is read too.
 */
final class LocalTimes {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final List<DateTimeFormatter> READ =
            List.of(strict("uuuu-MM-dd HH:mm[:ss]"), strict("uuuu-MM-dd'T'HH:mm[:ss]"), strict("d/M/uuuu H:mm[:ss]"));
    private static final List<DateTimeFormatter> READ_WITH_OFFSET =
            List.of(strict("uuuu-MM-dd HH:mm[:ss]XXX"), strict("uuuu-MM-dd'T'HH:mm[:ss]XXX"));
    private static final String BETWEEN = " > ";

    private final ZoneId zone;

    LocalTimes(ZoneId zone) {
        this.zone = zone;
    }

    /** Why a text is no instant. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final String message;

        private Unreadable(String message) {
            super(message, null, false, false);
            this.message = message;
        }

        /** Key of the sentence that says so. */
        String message() {
            return message;
        }
    }

    String text(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return WRITTEN.format(local) + (twice ? local.getOffset().getId() : "");
    }

    String text(TimeWindow window) {
        return text(window.from()) + BETWEEN + text(window.to());
    }

    /** @throws Unreadable when it has another form, or clocks never show it or show it twice */
    Instant instant(String text) throws Unreadable {
        Optional<Instant> exact = read(text, READ_WITH_OFFSET, Instant::from);
        if (exact.isPresent()) {
            return exact.get();
        }
        LocalDateTime local =
                read(text, READ, LocalDateTime::from).orElseThrow(() -> new Unreadable("error.file.time"));
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() != 1) {
            throw new Unreadable(offsets.isEmpty() ? "error.file.timeNever" : "error.file.timeTwice");
        }
        return local.toInstant(offsets.get(0));
    }

    /** @throws Unreadable when it is no {@code start > end} */
    TimeWindow window(String text) throws Unreadable {
        int sign = text.indexOf('>');
        if (sign < 0) {
            throw new Unreadable("error.file.windows");
        }
        return new TimeWindow(
                instant(text.substring(0, sign).strip()),
                instant(text.substring(sign + 1).strip()));
    }

    /** What a text is in the first of some forms that it has. */
    private static <T> Optional<T> read(String text, List<DateTimeFormatter> forms, TemporalQuery<T> meaning) {
        return forms.stream()
                .flatMap(form -> read(text, form, meaning).stream())
                .findFirst();
    }

    private static <T> Optional<T> read(String text, DateTimeFormatter form, TemporalQuery<T> meaning) {
        try {
            return Optional.of(form.parse(text, meaning));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .toFormatter()
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
