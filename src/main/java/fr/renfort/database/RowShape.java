package fr.renfort.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How rows become records: each component from the column that is named like it in snake case. The columns are found once for
 * all rows of a result and then read by their place. Thread-safe.
 *
 * @param <R> the record
 */
final class RowShape<R> {

    /** Reads the column at a place, counted from 1. */
    @FunctionalInterface
    private interface Column {
        @Nullable
        Object read(ResultSet rows, int place) throws SQLException;
    }

    /** Hears each row together with the result that stands on it. */
    @FunctionalInterface
    interface Listener<R> {
        void row(R row, ResultSet at) throws SQLException;
    }

    private static final Map<Class<?>, Column> COLUMNS = Map.ofEntries(
            Map.entry(UUID.class, (rows, place) -> rows.getObject(place, UUID.class)),
            Map.entry(String.class, ResultSet::getString),
            Map.entry(int.class, ResultSet::getInt),
            Map.entry(Integer.class, (rows, place) -> rows.getObject(place, Integer.class)),
            Map.entry(long.class, ResultSet::getLong),
            Map.entry(Long.class, (rows, place) -> rows.getObject(place, Long.class)),
            Map.entry(boolean.class, ResultSet::getBoolean),
            Map.entry(Boolean.class, (rows, place) -> rows.getObject(place, Boolean.class)),
            Map.entry(double.class, ResultSet::getDouble),
            Map.entry(LocalDate.class, (rows, place) -> rows.getObject(place, LocalDate.class)),
            Map.entry(Instant.class, RowShape::instant));

    private final String[] names;
    private final Column[] columns;
    private final Constructor<R> constructor;

    private RowShape(Class<R> row, Constructor<R> constructor, RecordComponent... components) {
        this.constructor = constructor;
        this.names = Arrays.stream(components).map(RowShape::name).toArray(String[]::new);
        this.columns = Arrays.stream(components)
                .map(component -> column(row, component.getType()))
                .toArray(Column[]::new);
    }

    /**
     * The shape of a record.
     *
     * @throws IllegalArgumentException when it is no record, or a component is of a type that no column has
     */
    static <R> RowShape<R> of(Class<R> row) {
        if (!row.isRecord()) {
            throw new IllegalArgumentException(row.getName() + " is no record.");
        }
        RecordComponent[] components = row.getRecordComponents();
        try {
            Constructor<R> constructor = row.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RowShape<>(row, constructor, components);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All rows of a result, in their order. */
    List<R> all(ResultSet rows) throws SQLException {
        List<R> all = new ArrayList<>();
        each(rows, (row, at) -> all.add(row));
        return all;
    }

    /** Tells each row of a result, in their order. */
    void each(ResultSet rows, Listener<R> listener) throws SQLException {
        int[] places = new int[names.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = rows.findColumn(names[i]);
        }
        while (rows.next()) {
            Object[] values = new Object[places.length];
            for (int i = 0; i < places.length; i++) {
                values[i] = columns[i].read(rows, places[i]);
            }
            listener.row(made(values), rows);
        }
    }

    private R made(Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("A row is no " + constructor.getName() + ".", refused);
        }
    }

    private static String name(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static Column column(Class<?> row, Class<?> type) {
        Column known = COLUMNS.get(type);
        if (known != null) {
            return known;
        }
        if (!type.isEnum()) {
            throw new IllegalArgumentException("No column is a " + type.getName() + ", as in " + row.getName() + ".");
        }
        Map<String, Object> constants = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), constant -> constant));
        return (rows, place) -> constants.get(rows.getString(place));
    }

    private static @Nullable Instant instant(ResultSet rows, int place) throws SQLException {
        OffsetDateTime read = rows.getObject(place, OffsetDateTime.class);
        return read == null ? null : read.toInstant();
    }
}
