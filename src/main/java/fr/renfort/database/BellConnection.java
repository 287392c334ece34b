package fr.renfort.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** A connection that listens. */
final class BellConnection implements AutoCloseable {

    /** The channel on which the triggers of the tables notify. */
    private static final String CHANNEL = "renfort";

    private static final Duration LONGEST_WAIT_FOR_A_CONNECTION = Duration.ofSeconds(5);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);

    private final Connection connection;

    private BellConnection(Connection connection) {
        this.connection = connection;
    }

    /** Connects to where the pool connects to, and listens. */
    static BellConnection open(HikariDataSource pool) throws SQLException {
        Properties properties = new Properties();
        if (pool.getUsername() != null) {
            properties.setProperty("user", pool.getUsername());
            properties.setProperty("password", Objects.requireNonNullElse(pool.getPassword(), ""));
        }
        properties.setProperty("ApplicationName", "renfort bell");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", Long.toString(LONGEST_WAIT_FOR_A_CONNECTION.toSeconds()));
        properties.setProperty("socketTimeout", Long.toString(LONGEST_SILENCE.toSeconds()));
        BellConnection bell = new BellConnection(DriverManager.getConnection(pool.getJdbcUrl(), properties));
        try (Statement statement = bell.connection.createStatement()) {
            statement.execute("SET ROLE renfort_app");
            statement.execute("LISTEN " + CHANNEL);
            return bell;
        } catch (SQLException refused) {
            bell.close();
            throw refused;
        }
    }

    /** What was notified, in order; empty when nothing was for so long. */
    List<String> await(Duration longest) throws SQLException {
        PGNotification[] notices =
                connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(longest.toMillis()));
        return notices == null
                ? List.of()
                : Arrays.stream(notices).map(PGNotification::getParameter).toList();
    }

    /** The present moment: which transactions are kept. */
    String snapshot() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_current_snapshot()::text")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Hangs up, also while another thread waits. */
    @Override
    public void close() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException alreadyLost) {
            // There is nothing to hang up.
        }
    }
}
