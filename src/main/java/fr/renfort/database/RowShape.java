package fr.renfort.database;

import io.micronaut.core.naming.NameUtils;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How rows become records: each component is the column of its name in snake case, looked up once a result instead of once a
 * row, which is most of what reading a long list costs. Thread-safe.
 */
final class RowShape<R> {

    private static final ClassValue<RowShape<?>> KNOWN = new ClassValue<>() {
        @Override
        protected RowShape<?> computeValue(Class<?> row) {
            return new RowShape<>(row);
        }
    };

    private static final Map<Class<?>, Column> PLAIN = Map.of(
            String.class, ResultSet::getString,
            int.class, ResultSet::getInt,
            long.class, ResultSet::getLong,
            boolean.class, ResultSet::getBoolean,
            double.class, ResultSet::getDouble,
            UUID.class, ResultSet::getObject,
            Instant.class, RowShape::instant,
            LocalDate.class, (rows, place) -> rows.getObject(place, LocalDate.class));

    private final Class<R> row;
    private final List<String> names;
    private final Column[] columns;
    private final MethodHandle constructor;

    /** Reads the column at a place, counted from 1. */
    @FunctionalInterface
    private interface Column {
        @Nullable
        Object read(ResultSet rows, int place) throws SQLException;
    }

    private RowShape(Class<R> row) {
        RecordComponent[] components = row.getRecordComponents();
        this.row = row;
        names = Arrays.stream(components)
                .map(component -> NameUtils.underscoreSeparate(component.getName(), true))
                .toList();
        columns = Arrays.stream(components)
                .map(RecordComponent::getType)
                .map(RowShape::column)
                .toArray(Column[]::new);
        constructor = constructor(row, components);
    }

    private static MethodHandle constructor(Class<?> row, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.privateLookupIn(row, MethodHandles.lookup())
                    .findConstructor(row, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException closed) {
            throw new IllegalArgumentException("No row " + row.getName() + " can be made from here.", closed);
        }
    }

    @SuppressWarnings("unchecked")
    static <R> RowShape<R> of(Class<R> row) {
        return (RowShape<R>) KNOWN.get(row);
    }

    /** All rows of a result, in their order. */
    List<R> all(ResultSet rows) throws SQLException {
        List<R> read = new ArrayList<>();
        each(rows, read::add);
        return read;
    }

    /** Hands over each row of a result; until the next one the result stands at it. */
    void each(ResultSet rows, Consumer<R> reading) throws SQLException {
        int[] places = places(rows);
        while (rows.next()) {
            Object[] values = new Object[places.length];
            for (int i = 0; i < places.length; i++) {
                values[i] = columns[i].read(rows, places[i]);
            }
            reading.accept(made(values));
        }
    }

    private int[] places(ResultSet rows) throws SQLException {
        int[] places = new int[columns.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = rows.findColumn(names.get(i));
        }
        return places;
    }

    private R made(Object[] values) {
        try {
            return row.cast((Object) constructor.invokeExact(values));
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Column column(Class<?> type) {
        if (type.isEnum()) {
            Map<String, Object> byName = Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), constant -> constant));
            return (rows, place) -> {
                String name = rows.getString(place);
                return name == null ? null : byName.get(name);
            };
        }
        return PLAIN.getOrDefault(type, (rows, place) -> rows.getObject(place, type));
    }

    private static @Nullable Instant instant(ResultSet rows, int place) throws SQLException {
        OffsetDateTime read = rows.getObject(place, OffsetDateTime.class);
        return read == null ? null : read.toInstant();
    }
}
