package fr.renfort.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Values of one kind as an array of the database: ids, else texts. */
record SqlArray(List<?> values) {

    void bind(PreparedStatement statement, int position) throws SQLException {
        boolean ids = !values.isEmpty() && values.stream().allMatch(UUID.class::isInstance);
        Object[] elements = ids
                ? values.toArray()
                : values.stream()
                        .map(value -> value instanceof Enum<?> choice ? choice.name() : value.toString())
                        .toArray();
        // An empty array is told by its text: it fits whatever the column is.
        statement.setObject(
                position,
                values.isEmpty() ? "{}" : statement.getConnection().createArrayOf(ids ? "uuid" : "text", elements),
                values.isEmpty() ? java.sql.Types.OTHER : java.sql.Types.ARRAY);
    }
}
