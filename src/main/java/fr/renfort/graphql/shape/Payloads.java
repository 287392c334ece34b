package fr.renfort.graphql.shape;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserError;
import graphql.schema.DataFetcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/** Answers of mutations: what was made, or what to mend. */
public final class Payloads {

    private static final String USER_ERRORS = "userErrors";

    private Payloads() {}

    /** A payload with one field: what was done, or null beside the errors. */
    public static Map<String, @Nullable Object> payload(String field, Outcome<?> outcome) {
        return payload(outcome, done -> Map.of(field, done));
    }

    /** A payload with several fields, made from what was done; all are null beside errors. */
    public static <T> Map<String, @Nullable Object> payload(
            Outcome<T> outcome, Function<T, Map<String, @Nullable Object>> fields) {
        if (outcome instanceof Outcome.Refused<T> refused) {
            return refused(refused.errors());
        }
        Map<String, @Nullable Object> payload = new HashMap<>(fields.apply(((Outcome.Done<T>) outcome).value()));
        payload.put(USER_ERRORS, List.of());
        return payload;
    }

    private static Map<String, @Nullable Object> refused(List<UserError> errors) {
        Map<String, @Nullable Object> payload = new HashMap<>();
        payload.put(USER_ERRORS, errors);
        return payload;
    }

    /**
     * A mutation that answers a value no record can hold by user errors, and that sees nothing fetched before it: what was
     * loaded for an earlier mutation of the same request may have changed.
     */
    public static DataFetcher<?> mutation(DataFetcher<?> fetcher) {
        return env -> {
            env.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll);
            try {
                return fetcher.get(env);
            } catch (InvalidValueException invalid) {
                return refused(List.of(invalid.error()));
            }
        };
    }
}
