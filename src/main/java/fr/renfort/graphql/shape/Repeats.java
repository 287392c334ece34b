package fr.renfort.graphql.shape;

import fr.renfort.access.Viewer;
import fr.renfort.database.IdempotencyKeys;
import fr.renfort.database.IdempotencyKeys.Use;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserError;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The one place where mutations are made repeatable: what comes with an {@value #KEY} is done once, and a repeat shows again
 * what the first time made or decided. The key is kept in the transaction of the mutation. Thread-safe.
 */
public final class Repeats {

    /** The input field of each mutation that may be repeated. */
    public static final String KEY = "idempotencyKey";

    private final IdempotencyKeys keys;
    private final PayloadText payloads;

    public Repeats(IdempotencyKeys keys, Loaders loaders) {
        this.keys = keys;
        this.payloads = new PayloadText(loaders.keepsakes());
    }

    /** The payload of a mutation, made now or the first time. */
    Map<String, @Nullable Object> once(DataFetcher<?> mutation, DataFetchingEnvironment env) {
        return env.getArgument("input") instanceof Map<?, ?> input && input.get(KEY) instanceof String key
                ? once(mutation, env, use(env, input, key))
                : fetched(mutation, env);
    }

    private Map<String, @Nullable Object> once(DataFetcher<?> mutation, DataFetchingEnvironment env, Use use) {
        Viewer viewer = Caller.of(env).viewer();
        AtomicReference<@Nullable Map<String, @Nullable Object>> made = new AtomicReference<>();
        Outcome<String> outcome = keys.once(viewer.scope(), use, () -> {
            Map<String, @Nullable Object> payload = fetched(mutation, env);
            made.set(payload);
            List<UserError> errors = errors(payload);
            return errors.isEmpty() ? Outcome.done(payloads.write(payload)) : Outcome.refused(errors);
        });
        if (outcome instanceof Outcome.Refused<String> refused) {
            return Map.of(Payloads.USER_ERRORS, refused.errors());
        }
        Map<String, @Nullable Object> payload = made.get();
        return payload == null ? payloads.read(viewer, ((Outcome.Done<String>) outcome).value()) : payload;
    }

    private static Use use(DataFetchingEnvironment env, Map<?, ?> input, String key) {
        Viewer viewer = Caller.of(env).viewer();
        Map<Object, Object> asked = new HashMap<>(input);
        asked.remove(KEY);
        return new Use(viewer.subject(), env.getField().getName(), key, InputDigest.of(viewer, asked));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> fetched(DataFetcher<?> mutation, DataFetchingEnvironment env) {
        try {
            return Objects.requireNonNull((Map<String, @Nullable Object>) mutation.get(env));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("A mutation failed.", failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<UserError> errors(Map<String, @Nullable Object> payload) {
        return payload.get(Payloads.USER_ERRORS) instanceof List<?> errors ? (List<UserError>) errors : List.of();
    }
}
