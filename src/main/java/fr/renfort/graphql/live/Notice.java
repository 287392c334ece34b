package fr.renfort.graphql.live;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the triggers of the tables notify.
 *
 * @param region code of the region
 * @param kind name of the event
 * @param subject id of what it happened to
 * @param sequence its place in the journal; 0 where the journal does not keep it
 */
record Notice(String region, String kind, UUID subject, long sequence) {

    private static final Pattern FORM = Pattern.compile(
            "([0-9A-Z]{1,3}) ([A-Za-z]{1,60}) ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) ([0-9]{1,18})");

    /** Reads a notice; empty when it is none of ours. */
    static Optional<Notice> read(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new Notice(
                        parts.group(1),
                        parts.group(2),
                        UUID.fromString(parts.group(3)),
                        Long.parseLong(parts.group(4))))
                : Optional.empty();
    }

    boolean recorded() {
        return sequence > 0;
    }
}
