package fr.renfort.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Plain statements of a test, in the transaction that it is in. */
record Sql(DataSource database) {

    /** Rows changed. */
    int run(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepared(connection, statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column of the first row; empty for NULL. */
    String text(String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepared(connection, query, values);
                ResultSet found = prepared.executeQuery()) {
            return found.next() && found.getString(1) != null ? found.getString(1) : "";
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column of the first row, as a number. */
    int number(String query, Object... values) {
        return Integer.parseInt(text(query, values));
    }

    /** For the rest of the transaction, rows that belong to a caller are this one's. */
    void actAs(String caller) {
        text("SELECT set_config('renfort.caller', ?, true)", caller);
    }

    private static PreparedStatement prepared(Connection connection, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}
