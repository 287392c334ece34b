package fr.renfort.graphql.shape;

import fr.renfort.access.Viewer;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/**
 * How things are fetched by key, many at once: one statement for all keys that a level of a query asks for. Filled while
 * the program starts, only read afterwards. What was loaded is kept for one request.
 */
public final class Loaders {

    /** A type of the schema that has global ids, and what shows it. */
    public record NodeType<T>(String name, Class<T> shown, Function<T, UUID> id) {

        /** Global id of a thing of this type. */
        public String globalId(Object thing) {
            return new GlobalId(name, id.apply(shown.cast(thing))).text();
        }
    }

    private final Map<String, BiFunction<Viewer, Set<Object>, Map<Object, Object>>> batches = new LinkedHashMap<>();
    private final Map<String, NodeType<?>> nodeTypes = new HashMap<>();
    private final Map<String, Keepsake<?>> keepsakes = new LinkedHashMap<>();

    /**
     * Adds a way to fetch values by key.
     *
     * @param name what fields ask for it by; unique
     * @param batch values of the keys that have one, in any order; called with each key once
     */
    @SuppressWarnings("unchecked")
    public <K, V> void add(String name, BiFunction<Viewer, Set<K>, Map<K, V>> batch) {
        BiFunction<Viewer, Set<Object>, Map<Object, Object>> untyped =
                (viewer, keys) -> (Map<Object, Object>) batch.apply(viewer, (Set<K>) keys);
        if (batches.putIfAbsent(name, untyped) != null) {
            throw new IllegalStateException("Two loaders are called " + name + ".");
        }
    }

    /**
     * Adds a type with global ids: its {@code id} field, its place behind {@code node} and {@code nodes}, and a loader that
     * bears its name.
     *
     * @param name of the type in the schema
     * @param shown what fields of this type are read from; of this type only
     */
    public <T> void node(
            String name, Class<T> shown, Function<T, UUID> id, BiFunction<Viewer, Set<UUID>, Map<UUID, T>> batch) {
        add(name, batch);
        nodeTypes.put(name, new NodeType<>(name, shown, id));
        keepsakes.putIfAbsent(
                name, new Keepsake<>(name, shown, thing -> id.apply(thing).toString(), (viewer, kept) -> {
                    UUID wanted = UUID.fromString(kept);
                    return batch.apply(viewer, Set.of(wanted)).get(wanted);
                }));
    }

    /** Says how a value is kept for a repeat of the mutation that answers it; things with global ids are by these. */
    public void keep(Keepsake<?> keepsake) {
        keepsakes.put(keepsake.name(), keepsake);
    }

    /** How the values of payloads are kept for a repeat, by the names of their kinds. */
    public Map<String, Keepsake<?>> keepsakes() {
        return Map.copyOf(keepsakes);
    }

    /** The types with global ids, by name. */
    public Map<String, NodeType<?>> nodeTypes() {
        return Map.copyOf(nodeTypes);
    }

    /** Loaders for one request. */
    public DataLoaderRegistry open(Viewer viewer) {
        DataLoaderRegistry registry = new DataLoaderRegistry();
        batches.forEach((name, batch) -> registry.register(
                name,
                DataLoaderFactory.newMappedDataLoader(
                        (Set<Object> keys) -> CompletableFuture.completedFuture(batch.apply(viewer, keys)),
                        DataLoaderOptions.newDefaultOptions())));
        return registry;
    }

    /** The value of a key, with those that other fields ask for at the same time; null when it has none. */
    public static <V> CompletableFuture<@Nullable V> load(DataFetchingEnvironment env, String name, Object key) {
        return Loaders.<V>named(env, name).load(key);
    }

    /** The values of keys in their order; null where a key has none. */
    public static <V> CompletableFuture<List<@Nullable V>> load(
            DataFetchingEnvironment env, String name, Collection<?> keys) {
        return Loaders.<V>named(env, name).loadMany(List.copyOf(keys));
    }

    private static <V> DataLoader<Object, V> named(DataFetchingEnvironment env, String name) {
        DataLoader<Object, V> loader = env.getDataLoader(name);
        if (loader == null) {
            throw new IllegalStateException("No loader is called " + name + ".");
        }
        return loader;
    }
}
