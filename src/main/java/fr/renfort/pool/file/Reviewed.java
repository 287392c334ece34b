package fr.renfort.pool.file;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the lines that name one thing come to.
 *
 * @param revision how it is written; null where nothing is
 * @param reference null: stays
 */
record Reviewed<R>(
        Verdict verdict, @Nullable R revision, @Nullable FileReference reference) {

    static <R> Reviewed<R> nothing(Verdict verdict) {
        return new Reviewed<>(verdict, null, null);
    }

    Optional<R> written() {
        return Optional.ofNullable(revision);
    }
}
