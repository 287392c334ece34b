package fr.renfort.graphql.shape;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserError;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Values whose own fields are called otherwise in the schema: an error names the field of the schema. */
public final class Renamed {

    private Renamed() {}

    /**
     * Makes a value.
     *
     * @param names what the fields of the value are called in the schema, by their own names
     * @throws InvalidValueException that names the field of the schema
     */
    public static <T> T fields(Map<String, String> names, Supplier<T> making) {
        try {
            return making.get();
        } catch (InvalidValueException invalid) {
            throw new InvalidValueException(renamed(names, invalid.error()));
        }
    }

    /** The same outcome; a refusal names the fields of the schema. */
    public static <T> Outcome<T> errors(Map<String, String> names, Outcome<T> outcome) {
        return outcome instanceof Outcome.Refused<T> refused
                ? Outcome.refused(refused.errors().stream()
                        .map(error -> renamed(names, error))
                        .toList())
                : outcome;
    }

    private static UserError renamed(Map<String, String> names, UserError error) {
        List<String> path = error.path().stream()
                .map(step -> names.getOrDefault(step, step))
                .toList();
        return new UserError(error.code(), path, error.message(), error.arguments());
    }
}
