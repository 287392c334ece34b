package fr.renfort.graphql.shape;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import graphql.schema.DataFetcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/** Answers of mutations: what was made, or what to mend. */
public final class Payloads {

    static final String USER_ERRORS = "userErrors";

    private Payloads() {}

    /** A payload with one field: what was done, or null beside the errors. */
    public static Map<String, @Nullable Object> payload(String field, Outcome<?> outcome) {
        return payload(outcome, done -> Map.of(field, done));
    }

    /** A payload with several fields, made from what was done; beside errors all are null, or empty where they are lists. */
    public static <T> Map<String, @Nullable Object> payload(
            Outcome<T> outcome, Function<T, Map<String, @Nullable Object>> fields) {
        return outcome instanceof Outcome.Refused<T> refused
                ? Map.of(USER_ERRORS, refused.errors())
                : fields.apply(((Outcome.Done<T>) outcome).value());
    }

    /**
     * A mutation that answers a value no record can hold by user errors, and that sees nothing fetched before it: what was
     * loaded for an earlier mutation of the same request may have changed.
     *
     * @param repeats makes it repeatable
     * @param changes tells of a stale version who changed the thing
     * @param lists fields of the payload that are empty lists when it does not name them, the user errors among them
     */
    public static DataFetcher<?> mutation(
            DataFetcher<?> fetcher, Repeats repeats, LastChange changes, Set<String> lists) {
        return env -> {
            env.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll);
            Map<String, @Nullable Object> payload = new HashMap<>();
            lists.forEach(field -> payload.put(field, List.of()));
            try {
                payload.putAll(repeats.once(fetcher, env));
            } catch (InvalidValueException invalid) {
                payload.put(USER_ERRORS, List.of(invalid.error()));
            }
            if (payload.get(USER_ERRORS) instanceof List<?> errors) {
                payload.put(USER_ERRORS, changes.told(env, errors));
            }
            return payload;
        };
    }
}
