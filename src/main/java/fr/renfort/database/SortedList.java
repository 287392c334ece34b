package fr.renfort.database;

import fr.renfort.vocabulary.PageRequest;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list of rows in a fixed order.
 *
 * @param row what a row is read as
 * @param columns what is selected; the columns of the order are among them
 * @param from what it is selected from, with a question mark for each of its values
 * @param values of {@code from}
 * @param order columns that it is sorted by, the id last
 * @param descending whether it begins with the greatest
 */
public record SortedList<R>(
        Class<R> row, String columns, String from, List<Object> values, List<SortKey> order, boolean descending) {

    public SortedList {
        values = List.copyOf(values);
        order = List.copyOf(order);
    }

    /** From tables as they are, least first. */
    public static <R> SortedList<R> ascending(Class<R> row, String columns, String from, SortKey... order) {
        return new SortedList<>(row, columns, from, List.of(), List.of(order), false);
    }

    /** From tables as they are, greatest first. */
    public static <R> SortedList<R> descending(Class<R> row, String columns, String from, SortKey... order) {
        return new SortedList<>(row, columns, from, List.of(), List.of(order), true);
    }

    /** What lies on the page's side of its place; empty at an end of the list. */
    Conditions beyond(PageRequest page) {
        Conditions beyond = Conditions.none();
        if (!page.fromTheEdge()) {
            Object[] place = new Object[order.size()];
            for (int position = 0; position < place.length; position++) {
                place[position] = order.get(position).kind().part(page, position);
            }
            String marks = order.stream().map(key -> "?").collect(Collectors.joining(", "));
            beyond.and("(" + joined("", "") + ") " + (falls(page) ? "<" : ">") + " (" + marks + ")", place);
        }
        return beyond;
    }

    /** How the page is sorted: going backward, nearest first. */
    String sorted(PageRequest page, String prefix) {
        return joined(prefix, falls(page) ? " DESC" : "");
    }

    private boolean falls(PageRequest page) {
        return descending != page.backward();
    }

    private String joined(String prefix, String suffix) {
        return order.stream().map(key -> prefix + key.column() + suffix).collect(Collectors.joining(", "));
    }
}
