package fr.renfort.planning.facts;

import fr.renfort.planning.facts.ImpossibleFactException.MustBe;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the records of this room check before they exist: each failure names the field, what it was and what it must be. */
final class Checks {
    private Checks() {}

    /** @param refusal made only when it is needed */
    static void that(boolean satisfied, Supplier<ImpossibleFactException> refusal) {
        if (!satisfied) {
            throw refusal.get();
        }
    }

    static void named(String id, String what) {
        that(
                !id.isBlank(),
                () -> new ImpossibleFactException(
                        "The id (" + id + ") of " + what + " must not be blank.", "id", id, MustBe.NAMED));
    }

    static void between(long value, long least, long most, String field, String owner) {
        that(
                value >= least && value <= most,
                () -> new ImpossibleFactException(
                        "The " + field + " (" + value + ") of " + owner + " must be " + least + " to " + most + ".",
                        field,
                        value,
                        MustBe.BETWEEN,
                        least,
                        most));
    }

    static void wholeMinute(@Nullable Instant instant, String field, String owner) {
        that(
                instant == null || (instant.getNano() == 0 && instant.getEpochSecond() % 60 == 0),
                () -> new ImpossibleFactException(
                        "The " + field + " (" + instant + ") of " + owner + " must be a whole minute.",
                        field,
                        instant,
                        MustBe.WHOLE_MINUTE));
    }

    static <T> Set<String> uniqueIds(Collection<T> things, Function<T, String> id, String what) {
        Set<String> ids = new HashSet<>();
        for (T thing : things) {
            String given = id.apply(thing);
            that(
                    ids.add(given),
                    () -> new ImpossibleFactException(
                            "The id (" + given + ") of " + what + " must be there only once.",
                            "id",
                            given,
                            MustBe.ONCE));
        }
        return ids;
    }

    static void known(Set<String> ids, String id, String field, String owner) {
        that(
                ids.contains(id),
                () -> new ImpossibleFactException(
                        "The " + field + " (" + id + ") of " + owner + " must be one of the " + ids.size() + " given.",
                        field,
                        id,
                        MustBe.KNOWN,
                        ids.size()));
    }
}
