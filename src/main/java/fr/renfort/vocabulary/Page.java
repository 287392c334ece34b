package fr.renfort.vocabulary;

import java.util.List;

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

    /** A page of at most {@code limit} items cut from a list that was read with one item more. */
    public static <T> Page<T> of(List<T> read, int limit) {
        return read.size() > limit ? new Page<>(read.subList(0, limit), true) : new Page<>(read, false);
    }
}
