package fr.renfort.database;

import fr.renfort.database.server.DatabaseException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables and the role that the application acts as, brought up to date by the owner of the schema. */
final class Schema {

    static final String NAME = "renfort";

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final int OLDEST_VERSION = 15;
    private static final int NEWEST_VERSION = 17;
    private static final int CONNECT_SECONDS = 10;

    private static final String ROLE_EXISTS_OR_CAN_BE_MADE = """
            SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'renfort_app')
                OR (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user)
            """;

    private final PGSimpleDataSource owner = new PGSimpleDataSource();
    private final String address;

    private Schema(String url, String username, String password) {
        owner.setUrl(url);
        if (!username.isEmpty()) {
            owner.setUser(username);
            owner.setPassword(password);
        }
        owner.setConnectTimeout(CONNECT_SECONDS);
        owner.setLoginTimeout(CONNECT_SECONDS);
        owner.setTcpKeepAlive(true);
        address = DatabaseSettings.withoutSecrets(url);
    }

    /**
     * Runs the migrations that are missing. Among several nodes one does, and the others wait.
     *
     * @throws DatabaseException when there is no such database, or the user may not make the tables or the role
     */
    static void migrate(String url, String username, String password) {
        Schema schema = new Schema(url, username, password);
        schema.check();
        schema.migrate();
        schema.checkRole();
    }

    private void check() {
        try (Connection connection = owner.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new DatabaseException(null, "error.database.version", address, Integer.toString(version));
            }
            if (version > NEWEST_VERSION) {
                LOG.warn("database version untried version={} newest={}", version, NEWEST_VERSION);
            }
            if (!holds(connection, ROLE_EXISTS_OR_CAN_BE_MADE)) {
                throw roleMissing(connection.getMetaData().getUserName(), null);
            }
        } catch (SQLException failure) {
            throw new DatabaseException(failure, "error.database.connect", address, reason(failure));
        }
    }

    private void migrate() {
        try {
            Flyway.configure()
                    .dataSource(owner)
                    .schemas(NAME)
                    .defaultSchema(NAME)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw new DatabaseException(failure, "error.database.migrate", address, failure.toString());
        }
    }

    private void checkRole() {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            try {
                statement.execute("SET ROLE renfort_app");
            } catch (SQLException refused) {
                throw roleMissing(connection.getMetaData().getUserName(), refused);
            }
        } catch (SQLException failure) {
            throw new DatabaseException(failure, "error.database.connect", address, reason(failure));
        }
    }

    /** What the server or the driver says, without the name of a class. */
    private static String reason(SQLException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.getSQLState());
    }

    private static boolean holds(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static DatabaseException roleMissing(String user, @Nullable SQLException cause) {
        String remedy = "CREATE ROLE renfort_app NOLOGIN NOBYPASSRLS; GRANT renfort_app TO \"" + user + "\";";
        return new DatabaseException(cause, "error.database.role", user, remedy);
    }
}
