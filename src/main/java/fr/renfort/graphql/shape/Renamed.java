package fr.renfort.graphql.shape;

import fr.renfort.vocabulary.InvalidValueException;
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
            UserError error = invalid.error();
            List<String> path = error.path().stream()
                    .map(step -> names.getOrDefault(step, step))
                    .toList();
            throw new InvalidValueException(new UserError(error.code(), path, error.message(), error.arguments()));
        }
    }
}
