package fr.renfort.graphql.shape;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.shape.Connections.Connection;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pages of many lists of one kind, such as the requests of each incident of a page: read together. */
public final class Lists {

    /** Reads the same page of many lists; a list without items may be left out. */
    @FunctionalInterface
    public interface Reading<K, V> {
        Map<K, Page<V>> pages(Viewer viewer, Set<K> lists, PageRequest page);
    }

    private record Asked<K>(K list, PageRequest page) {}

    private Lists() {}

    /** Adds a way to read pages of lists. */
    public static <K, V> void add(Loaders loaders, String name, Reading<K, V> reading) {
        loaders.<Asked<K>, Page<V>>add(name, (viewer, asked) -> {
            Map<Asked<K>, Page<V>> read = new HashMap<>();
            Map<PageRequest, Set<K>> byPage = asked.stream()
                    .collect(Collectors.groupingBy(Asked::page, Collectors.mapping(Asked::list, Collectors.toSet())));
            byPage.forEach((page, lists) -> reading.pages(viewer, lists, page)
                    .forEach((list, items) -> read.put(new Asked<>(list, page), items)));
            return read;
        });
    }

    /**
     * The page of a list that the arguments of a field ask for.
     *
     * @param placeOf parts of the sort key of an item, the id last
     */
    public static <V> CompletableFuture<Connection<V>> load(
            DataFetchingEnvironment env, String name, Object list, Function<V, List<String>> placeOf) {
        PageRequest request = Connections.request(env);
        return Loaders.<Page<V>>load(env, name, new Asked<>(list, request))
                .thenApply(
                        page -> Connections.of(request, page == null ? new Page<>(List.of(), false) : page, placeOf));
    }
}
