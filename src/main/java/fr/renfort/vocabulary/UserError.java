package fr.renfort.vocabulary;

import java.util.List;

/**
 * A mistake that the caller can mend, as a value. The text is made at the edge, in the caller's language.
 *
 * @param code the kind of mistake
 * @param path names of the input fields from the outside in, list positions as decimal numbers; empty: the whole input
 * @param message key of the sentence in the message bundles
 * @param arguments what the sentence fills in, in order: the value as it was, then what it must be
 */
public record UserError(UserErrorCode code, List<String> path, String message, List<String> arguments) {

    public UserError {
        path = List.copyOf(path);
        arguments = List.copyOf(arguments);
    }

    public static UserError of(UserErrorCode code, String field, String message, String... arguments) {
        return new UserError(
                code, field.isEmpty() ? List.of() : List.of(field.split("\\.")), message, List.of(arguments));
    }
}
