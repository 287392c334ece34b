package fr.renfort.database;

import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads pages of lists, in the transaction that is open: the page of one list, or the same page of the lists of many owners by one
 * statement, however many they are. Thread-safe.
 */
@Singleton
public final class ListReader {

    private static final String OWNER = "owner_key";

    private final JdbcOperations operations;
    private final Map<Class<?>, RowShape<?>> shapes = new ConcurrentHashMap<>();

    ListReader(JdbcOperations operations) {
        this.operations = operations;
    }

    /** A page of a list. */
    public <R> Page<R> page(SortedList<R> list, Conditions filter, PageRequest page) {
        Conditions beyond = list.beyond(page);
        String sql = "SELECT " + list.columns() + " FROM " + list.from() + " WHERE true" + filter.text() + beyond.text()
                + " ORDER BY " + list.sorted(page, "") + " LIMIT ?";
        List<Object> values = values(list, filter, beyond, page);
        return operations.prepareStatement(sql, statement -> {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return Page.of(shape(list).all(rows), page.limit());
            }
        });
    }

    /** A list whole: one that its conditions keep short. */
    public <R> List<R> all(SortedList<R> list, Conditions filter) {
        String sql = "SELECT " + list.columns() + " FROM " + list.from() + " WHERE true" + filter.text();
        List<Object> values = new ArrayList<>(list.values());
        values.addAll(filter.values());
        return operations.prepareStatement(sql, statement -> {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return shape(list).all(rows);
            }
        });
    }

    /** The same page of the lists of owners; a list without items is left out. */
    public <K, R> Map<K, Page<R>> pages(SortedList<R> list, Owners<K> owners, Conditions filter, PageRequest page) {
        if (owners.keys().isEmpty()) {
            return Map.of();
        }
        Conditions beyond = list.beyond(page);
        String sql =
                "SELECT owner.key AS " + OWNER + ", item.* FROM unnest(?) AS owner(key) CROSS JOIN LATERAL (SELECT "
                        + list.columns() + " FROM " + list.from() + " WHERE (" + owners.match() + ")" + filter.text()
                        + beyond.text() + " ORDER BY " + list.sorted(page, "") + " LIMIT ?) AS item ORDER BY "
                        + list.sorted(page, "item.");
        List<Object> values = new ArrayList<>();
        values.add(new SqlArray(owners.keys()));
        values.addAll(values(list, filter, beyond, page));
        return operations.prepareStatement(sql, statement -> {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return byOwner(rows, shape(list), page);
            }
        });
    }

    private static List<Object> values(SortedList<?> list, Conditions filter, Conditions beyond, PageRequest page) {
        List<Object> values = new ArrayList<>(list.values());
        values.addAll(filter.values());
        values.addAll(beyond.values());
        values.add(page.limit() + 1);
        return values;
    }

    @SuppressWarnings("unchecked")
    private static <K, R> Map<K, Page<R>> byOwner(ResultSet rows, RowShape<R> shape, PageRequest page)
            throws SQLException {
        Map<K, List<R>> read = new LinkedHashMap<>();
        shape.each(
                rows,
                (row, at) -> read.computeIfAbsent((K) at.getObject(OWNER), unused -> new ArrayList<>())
                        .add(row));
        Map<K, Page<R>> pages = new LinkedHashMap<>();
        read.forEach((owner, items) -> pages.put(owner, Page.of(items, page.limit())));
        return pages;
    }

    @SuppressWarnings("unchecked")
    private <R> RowShape<R> shape(SortedList<R> list) {
        return (RowShape<R>) shapes.computeIfAbsent(list.row(), RowShape::of);
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int position = 1; position <= values.size(); position++) {
            Object value = values.get(position - 1);
            if (value instanceof SqlArray array) {
                array.bind(statement, position);
            } else {
                statement.setObject(
                        position, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
            }
        }
    }
}
