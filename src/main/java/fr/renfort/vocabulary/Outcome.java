package fr.renfort.vocabulary;

import java.util.List;
import java.util.function.Function;

/** What became of a step that a caller asked for: done whole, or refused whole with what to mend. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(List<UserError> errors) implements Outcome<T> {
        public Refused {
            errors = List.copyOf(errors);
            if (errors.isEmpty()) {
                throw new IllegalArgumentException("A refusal names at least one error.");
            }
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(UserErrorCode code, String field, String message, String... arguments) {
        return new Refused<>(List.of(UserError.of(code, field, message, arguments)));
    }

    static <T> Outcome<T> refused(List<UserError> errors) {
        return new Refused<>(errors);
    }

    /** Goes on with the value of a step that was done; a refusal stays what it is. */
    default <U> Outcome<U> then(Function<T, Outcome<U>> next) {
        if (this instanceof Done<T> done) {
            return next.apply(done.value());
        }
        return refused(((Refused<T>) this).errors());
    }

    /**
     * The value of a step that cannot be refused here.
     *
     * @throws IllegalStateException when it was refused
     */
    default T orThrow() {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw new IllegalStateException("Refused: " + ((Refused<T>) this).errors());
    }
}
