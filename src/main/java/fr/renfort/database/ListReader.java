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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads pages of lists, in the transaction that is open: the page of one list, or the same page of the lists of many owners by one
 * statement, however many they are. Thread-safe.
 */
@Singleton
public final class ListReader {

    private static final String OWNER = "owner_key";

    private final JdbcOperations operations;

    ListReader(JdbcOperations operations) {
        this.operations = operations;
    }

    /** A page of a list. */
    public <R> Page<R> page(SortedList<R> list, Conditions filter, PageRequest page) {
        if (page.counting()) {
            return Page.counted(count(list, filter));
        }
        Conditions beyond = list.beyond(page);
        String sql = "SELECT " + list.columns() + " FROM " + list.from() + " WHERE true" + filter.text() + beyond.text()
                + " ORDER BY " + list.sorted(page, "") + " LIMIT ?";
        List<Object> values = values(list, filter, beyond, page);
        return Page.of(answer(sql, values, RowShape.of(list.row())::all), page.limit());
    }

    /** A list whole: one that its conditions keep short. */
    public <R> List<R> all(SortedList<R> list, Conditions filter) {
        String sql = "SELECT " + list.columns() + " FROM " + list.from() + " WHERE true" + filter.text();
        return answer(sql, values(list, filter), RowShape.of(list.row())::all);
    }

    /**
     * All rows of a statement.
     *
     * @param row a record whose components are named like columns of the statement
     * @param values of its question marks, in their order; ids for {@code = ANY (?)} as a collection
     */
    public <R> List<R> rows(Class<R> row, String sql, Object... values) {
        List<Object> bound = new ArrayList<>();
        for (Object value : values) {
            bound.add(value instanceof Collection<?> keys ? new SqlArray(List.copyOf(keys)) : value);
        }
        return answer(sql, bound, RowShape.of(row)::all);
    }

    /** The same page of the lists of owners; a list without items is left out. */
    public <K, R> Map<K, Page<R>> pages(SortedList<R> list, Owners<K> owners, Conditions filter, PageRequest page) {
        if (owners.keys().isEmpty()) {
            return Map.of();
        }
        if (page.counting()) {
            return counts(list, owners, filter);
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
        return answer(sql, values, rows -> byOwner(rows, list.row(), page));
    }

    private long count(SortedList<?> list, Conditions filter) {
        String sql = "SELECT count(*) FROM " + list.from() + " WHERE true" + filter.text();
        return answer(sql, values(list, filter), rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    @SuppressWarnings("unchecked")
    private <K, R> Map<K, Page<R>> counts(SortedList<R> list, Owners<K> owners, Conditions filter) {
        String sql = "SELECT owner.key AS " + OWNER + ", item.total FROM unnest(?) AS owner(key) CROSS JOIN LATERAL"
                + " (SELECT count(*) AS total FROM " + list.from() + " WHERE (" + owners.match() + ")" + filter.text()
                + ") AS item";
        List<Object> values = new ArrayList<>();
        values.add(new SqlArray(owners.keys()));
        values.addAll(values(list, filter));
        return answer(sql, values, rows -> {
            Map<K, Page<R>> counts = new LinkedHashMap<>();
            while (rows.next()) {
                counts.put((K) owner(rows), Page.counted(rows.getLong("total")));
            }
            return counts;
        });
    }

    /** What is made of the result of a statement. */
    private <T> T answer(String sql, List<Object> values, Reading<T> reading) {
        return operations.prepareStatement(sql, statement -> {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        });
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private static List<Object> values(SortedList<?> list, Conditions filter) {
        List<Object> values = new ArrayList<>(list.values());
        values.addAll(filter.values());
        return values;
    }

    private static List<Object> values(SortedList<?> list, Conditions filter, Conditions beyond, PageRequest page) {
        List<Object> values = values(list, filter);
        values.addAll(beyond.values());
        values.add(page.limit() + 1);
        return values;
    }

    @SuppressWarnings("unchecked")
    private static <K, R> Map<K, Page<R>> byOwner(ResultSet rows, Class<R> row, PageRequest page) throws SQLException {
        Map<K, List<R>> read = new LinkedHashMap<>();
        RowShape.of(row)
                .each(
                        rows,
                        item -> read.computeIfAbsent((K) owner(rows), unused -> new ArrayList<>())
                                .add(item));
        Map<K, Page<R>> pages = new LinkedHashMap<>();
        read.forEach((owner, items) -> pages.put(owner, Page.of(items, page.limit())));
        return pages;
    }

    private static Object owner(ResultSet rows) {
        try {
            return rows.getObject(OWNER);
        } catch (SQLException failure) {
            throw new IllegalStateException("The owner of a row could not be read.", failure);
        }
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
