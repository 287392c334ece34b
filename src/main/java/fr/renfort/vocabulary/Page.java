package fr.renfort.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A part of a list in its order.
 *
 * @param items at most as many as were asked for
 * @param more whether the list goes on after them
 */
public record Page<T>(List<T> items, boolean more) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same part of a list of what its items are shown as. */
    public <R> Page<R> map(Function<T, R> showing) {
        return new Page<>(items.stream().map(showing).toList(), more);
    }

    /** The same of many lists. */
    public static <K, T, R> Map<K, Page<R>> map(Map<K, Page<T>> lists, Function<T, R> showing) {
        return lists.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, list -> list.getValue().map(showing)));
    }

    /** A page of at most {@code limit} items cut from a list that was read with one item more. */
    public static <T> Page<T> of(List<T> read, int limit) {
        return read.size() > limit ? new Page<>(read.subList(0, limit), true) : new Page<>(read, false);
    }
}
