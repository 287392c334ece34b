package fr.renfort.database;

import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the database refused, whatever the application had checked. */
public final class Violation {

    /** SQLSTATE class of integrity constraint violations. */
    private static final String INTEGRITY = "23";

    private Violation() {}

    /** Name of the constraint that a failure violated, such as {@code duty_no_double_booking}; empty for any other failure. */
    public static Optional<String> constraint(Throwable failure) {
        return SqlFailure.find(failure)
                .filter(sql -> sql.getSQLState() != null && sql.getSQLState().startsWith(INTEGRITY))
                .filter(PSQLException.class::isInstance)
                .map(sql -> ((PSQLException) sql).getServerErrorMessage())
                .map(ServerErrorMessage::getConstraint);
    }
}
