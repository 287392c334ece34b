package fr.renfort.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the items of a list must satisfy: conditions in SQL with their values. What nobody asked for adds nothing. */
public final class Conditions {

    private final List<String> texts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private Conditions() {}

    /** Of every item. */
    public static Conditions none() {
        return new Conditions();
    }

    /**
     * A condition that holds of every item.
     *
     * @param text with a question mark for each value
     */
    public Conditions and(String text, Object... given) {
        texts.add(text);
        values.addAll(List.of(given));
        return this;
    }

    /**
     * A condition on a value, unless there is none.
     *
     * @param text with one question mark
     */
    public Conditions when(@Nullable Object value, String text) {
        return value == null ? this : and(text, value instanceof Enum<?> choice ? choice.name() : value);
    }

    /**
     * That a column has one of some values, unless none is named.
     *
     * @param column of a text or an id
     */
    public Conditions in(Collection<?> wanted, String column) {
        return wanted.isEmpty() ? this : among(wanted, column);
    }

    /** That a column has one of some values: where none is named, nothing does. */
    public Conditions among(Collection<?> wanted, String column) {
        return and(column + " = ANY (?)", new SqlArray(List.copyOf(wanted)));
    }

    /** As a part of a WHERE clause that follows another. */
    String text() {
        StringBuilder whole = new StringBuilder();
        texts.forEach(text -> whole.append(" AND (").append(text).append(')'));
        return whole.toString();
    }

    List<Object> values() {
        return values;
    }
}
