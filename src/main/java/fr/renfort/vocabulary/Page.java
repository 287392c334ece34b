package fr.renfort.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list in its order.
 *
 * @param items at most as many as were asked for
 * @param more whether the list goes on after them
 * @param total how many items the whole list has; null where they were not counted
 */
public record Page<T>(List<T> items, boolean more, @Nullable Long total) {

    public Page {
        items = List.copyOf(items);
    }

    public Page(List<T> items, boolean more) {
        this(items, more, null);
    }

    /** No items, but how many there are. */
    public static <T> Page<T> counted(long total) {
        return new Page<>(List.of(), total > 0, total);
    }

    /** What was counted; 0 where nobody counted. */
    public long count() {
        return total == null ? 0 : total;
    }

    /** The same page with other items in place of its own. */
    public <R> Page<R> with(List<R> others) {
        return new Page<>(others, more, total);
    }

    /** The same part of a list of what its items are shown as. */
    public <R> Page<R> map(Function<T, R> showing) {
        return with(items.stream().map(showing).toList());
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
