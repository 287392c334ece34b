package fr.renfort.vocabulary;

import java.util.ArrayList;
import java.util.List;

/** A value that no record of the domain can hold. Carries the error that the caller is told. */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient UserError error;

    public InvalidValueException(UserError error) {
        super(String.join(".", error.path()) + ": " + error.message() + " " + error.arguments());
        this.error = error;
    }

    public UserError error() {
        return error;
    }

    /** The same error one level further out: the path begins with {@code outer}. */
    public InvalidValueException under(String... outer) {
        List<String> path = new ArrayList<>(List.of(outer));
        path.addAll(error.path());
        return new InvalidValueException(new UserError(error.code(), path, error.message(), error.arguments()));
    }

    /**
     * Refuses what is not as it must be.
     *
     * @throws InvalidValueException unless {@code valid}
     */
    public static void unless(boolean valid, String field, String message, String... arguments) {
        if (!valid) {
            throw new InvalidValueException(UserError.of(UserErrorCode.INVALID, field, message, arguments));
        }
    }
}
