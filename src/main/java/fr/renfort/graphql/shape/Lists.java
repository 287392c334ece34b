package fr.renfort.graphql.shape;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.shape.Connections.Connection;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Pages of many lists of one kind, such as the requests of each incident of a page: read together. */
public final class Lists {

    /** Reads the same page of many lists; a list without items may be left out. */
    @FunctionalInterface
    public interface Reading<K, F, V> {
        Map<K, Page<V>> pages(Viewer viewer, Set<K> lists, F filter, PageRequest page);
    }

    /** One reading of lists. */
    private record Wanted<F>(F filter, PageRequest page) {}

    private record Asked<K, F>(K list, Wanted<F> wanted) {}

    /** A page that was read, or why there is none. Others that are read with it do without it. */
    private sealed interface Read<V> {

        record Whole<V>(Page<V> page) implements Read<V> {}

        record Refused<V>(InvalidValueException because) implements Read<V> {}

        default Page<V> orThrow() {
            if (this instanceof Refused<V> refused) {
                throw refused.because();
            }
            return ((Whole<V>) this).page();
        }
    }

    private Lists() {}

    /**
     * Adds a way to read pages of lists.
     *
     * @param reading by a filter, which tells by equals whether two are the same
     */
    public static <K, F, V> void add(Loaders loaders, String name, Reading<K, F, V> reading) {
        loaders.<Asked<K, F>, Read<V>>add(name, (viewer, asked) -> {
            Map<Asked<K, F>, Read<V>> read = new HashMap<>();
            Map<Wanted<F>, Set<K>> together = asked.stream()
                    .collect(Collectors.groupingBy(Asked::wanted, Collectors.mapping(Asked::list, Collectors.toSet())));
            together.forEach((wanted, lists) -> {
                try {
                    reading.pages(viewer, lists, wanted.filter(), wanted.page())
                            .forEach((list, items) -> read.put(new Asked<>(list, wanted), new Read.Whole<>(items)));
                } catch (InvalidValueException invalid) {
                    lists.forEach(list -> read.put(new Asked<>(list, wanted), new Read.Refused<>(invalid)));
                }
            });
            return read;
        });
    }

    /**
     * The page of a list that the arguments of a field ask for.
     *
     * @param placeOf parts of the sort key of an item, the id last
     */
    public static <V> CompletableFuture<Connection<V>> load(
            DataFetchingEnvironment env, String name, Object list, Object filter, Function<V, List<String>> placeOf) {
        PageRequest request = Connections.request(env);
        Supplier<Object> total = () -> Lists.<V>page(env, name, list, new Wanted<>(filter, PageRequest.COUNTING))
                .thenApply(Page::count);
        return Lists.<V>page(env, name, list, new Wanted<>(filter, request))
                .thenApply(page -> Connections.of(request, page, placeOf, total));
    }

    private static <V> CompletableFuture<Page<V>> page(
            DataFetchingEnvironment env, String name, Object list, Wanted<?> wanted) {
        return Loaders.<Read<V>>load(env, name, new Asked<>(list, wanted))
                .thenApply(read -> read == null ? new Page<>(List.of(), false) : read.orThrow());
    }
}
