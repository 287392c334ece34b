package fr.renfort.planning.facts;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the records of this room check before they exist: each failure names the field, what it was and what it must be. */
final class Checks {
    private Checks() {}

    /** @param message its parts, put together only when it is needed */
    static void that(boolean satisfied, @Nullable Object... message) {
        if (!satisfied) {
            StringBuilder text = new StringBuilder();
            for (Object part : message) {
                text.append(part);
            }
            throw new IllegalArgumentException(text.toString());
        }
    }

    static void named(String id, String what) {
        that(!id.isBlank(), "The id (", id, ") of ", what, " must not be blank.");
    }

    static void between(long value, long least, long most, String field, String owner) {
        that(
                value >= least && value <= most,
                "The ",
                field,
                " (",
                value,
                ") of ",
                owner,
                " must be ",
                least,
                " to ",
                most,
                ".");
    }

    static void wholeMinute(@Nullable Instant instant, String field, String owner) {
        that(
                instant == null || (instant.getNano() == 0 && instant.getEpochSecond() % 60 == 0),
                "The ",
                field,
                " (",
                instant,
                ") of ",
                owner,
                " must be a whole minute.");
    }

    static <T> Set<String> uniqueIds(Collection<T> things, Function<T, String> id, String what) {
        Set<String> ids = new HashSet<>();
        for (T thing : things) {
            that(ids.add(id.apply(thing)), "The id (", id.apply(thing), ") of ", what, " must be there only once.");
        }
        return ids;
    }

    static void known(Set<String> ids, String id, String field, String owner) {
        that(ids.contains(id), "The ", field, " (", id, ") of ", owner, " must be one of the ", ids.size(), " given.");
    }
}
