package fr.renfort.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SQL failure beneath an exception. */
final class SqlFailure {

    private static final Set<String> SERIALIZATION_OR_DEADLOCK = Set.of("40001", "40P01");

    private SqlFailure() {}

    /** The outermost SQL failure among an exception and its causes. A failed batch tells of the statement that failed. */
    static Optional<SQLException> find(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(statementOf(sql));
            }
        }
        return Optional.empty();
    }

    /** Whether the same transaction, run again, may well succeed. */
    static boolean passesOnRepetition(Throwable failure) {
        return find(failure)
                .map(SQLException::getSQLState)
                .filter(SERIALIZATION_OR_DEADLOCK::contains)
                .isPresent();
    }

    private static SQLException statementOf(SQLException sql) {
        SQLException next = sql.getNextException();
        return sql instanceof java.sql.BatchUpdateException && next != null ? next : sql;
    }
}
