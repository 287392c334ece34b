package fr.renfort.graphql.shape;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the fields of one type of the schema are read from the values that show it. What a value has under the very name of a
 * field need not be said.
 *
 * @param <T> what shows the type
 */
public final class Fields<T> {

    /** Reads a field from a value, knowing who asks and with which arguments. */
    @FunctionalInterface
    public interface Reading<T> {
        @Nullable
        Object of(T source, DataFetchingEnvironment env);
    }

    /** A field that is read from its value alone: graphql-java need not tell it what it is a field of. */
    private record AtHand<T>(Class<T> shown, Function<T, @Nullable Object> reading)
            implements LightDataFetcher<@Nullable Object> {

        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
            return reading.apply(shown.cast(source));
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return reading.apply(Source.of(environment, shown));
        }
    }

    /** A field of a person that is read from its value alone, and of which is noted that it was shown. */
    private record OfPerson<T>(
            Class<T> shown, String name, Function<T, Person> person, Function<T, @Nullable Object> reading)
            implements LightDataFetcher<@Nullable Object> {

        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
            return noted(shown.cast(source), environment.get());
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return noted(Source.of(environment, shown), environment);
        }

        private @Nullable Object noted(T source, DataFetchingEnvironment environment) {
            return person.apply(source).shows(environment, name, reading.apply(source));
        }
    }

    private final RuntimeWiring.Builder wiring;
    private final String type;
    private final Class<T> shown;

    private Fields(RuntimeWiring.Builder wiring, String type, Class<T> shown) {
        this.wiring = wiring;
        this.type = type;
        this.shown = shown;
    }

    public static <T> Fields<T> of(RuntimeWiring.Builder wiring, String type, Class<T> shown) {
        return new Fields<>(wiring, type, shown);
    }

    /** A field whose value is at hand. */
    public Fields<T> value(String field, Function<T, @Nullable Object> reading) {
        return answered(field, new AtHand<>(shown, reading));
    }

    /** A field of a person whose value is at hand, and of which is noted that it was shown. */
    public Fields<T> ofPerson(String field, Function<T, Person> person, Function<T, @Nullable Object> reading) {
        return answered(field, new OfPerson<>(shown, type + "." + field, person, reading));
    }

    /** A field that a loader fetches by a key; null without a key, and where the loader has nothing for it. */
    public Fields<T> loaded(String field, String loader, Function<T, @Nullable Object> key) {
        return fetched(field, (source, env) -> {
            Object wanted = key.apply(source);
            return wanted == null ? null : Loaders.load(env, loader, wanted);
        });
    }

    /** A list that a loader fetches as a whole; empty where the loader has nothing. */
    public Fields<T> list(String field, String loader, Function<T, Object> key) {
        return fetched(field, (source, env) -> whole(env, loader, key.apply(source)));
    }

    /** A list of things that a loader fetches one by one; those it has nothing for are left out. */
    public Fields<T> each(String field, String loader, Function<T, Collection<?>> keys) {
        return fetched(field, (source, env) -> known(env, loader, keys.apply(source)));
    }

    /** A field that is read in a way of its own. */
    public Fields<T> fetched(String field, Reading<T> reading) {
        return answered(field, env -> reading.of(Source.of(env, shown), env));
    }

    private Fields<T> answered(String field, DataFetcher<?> fetcher) {
        wiring.type(type, fields -> fields.dataFetcher(field, fetcher));
        return this;
    }

    /** A list that a loader fetches as a whole; empty where the loader has nothing. */
    public static <V> CompletableFuture<List<V>> whole(DataFetchingEnvironment env, String loader, Object key) {
        return Loaders.<List<V>>load(env, loader, key).thenApply(found -> found == null ? List.of() : found);
    }

    /** The things of keys in their order; those that the loader has nothing for are left out. */
    public static <V> CompletableFuture<List<V>> known(DataFetchingEnvironment env, String loader, Collection<?> keys) {
        return Loaders.<V>load(env, loader, keys)
                .thenApply(found -> found.stream().filter(Objects::nonNull).toList());
    }
}
