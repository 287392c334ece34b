package fr.renfort.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.renfort.database.server.DatabaseException;
import fr.renfort.database.server.EmbeddedServer;
import fr.renfort.vocabulary.Scope;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Migrates by users with few rights, on a server of its own: roles belong to the whole server. */
class SchemaTest {

    private static final String PASSWORD = "secret";
    private static final int NODES = 3;

    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.open(Path.of("target", "schema-test", "postgres"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void beginWithoutRoleAndTables() {
        removeAll();
        administrate("CREATE ROLE plain LOGIN PASSWORD '" + PASSWORD + "'");
        administrate("CREATE DATABASE external OWNER plain");
    }

    @AfterEach
    void removeAll() {
        administrate("DROP DATABASE IF EXISTS external");
        administrate("DROP ROLE IF EXISTS renfort_app");
        administrate("DROP ROLE IF EXISTS plain");
    }

    @Test
    void aPlainOwnerWhoMayMakeRolesNeedsNothingElse() {
        administrate("ALTER ROLE plain CREATEROLE");

        assertThatTheProgramRuns();
    }

    @Test
    void aPlainOwnerToWhomAnAdministratorGaveTheRoleNeedsNothingElse() {
        administrate("CREATE ROLE renfort_app NOLOGIN NOBYPASSRLS");
        administrate("GRANT renfort_app TO plain");

        assertThatTheProgramRuns();
    }

    @Test
    void whoMayNotMakeTheRoleIsToldWhatAnAdministratorMustRun() throws SQLException {
        DatabaseException failure = failureOf(() -> migrate());

        assertThat(failure.key()).isEqualTo("error.database.role");
        assertThat(failure.arguments().get(0)).isEqualTo("plain");
        for (String statement : failure.arguments().get(1).split("(?<=;)")) {
            administrate(statement);
        }
        assertThatTheProgramRuns();
    }

    @Test
    void whoMayNotActAsTheRoleIsToldWhatAnAdministratorMustRun() {
        administrate("CREATE ROLE renfort_app NOLOGIN NOBYPASSRLS");

        DatabaseException failure = failureOf(() -> migrate());

        assertThat(failure.key()).isEqualTo("error.database.role");
        assertThat(failure.arguments().get(1)).contains("GRANT renfort_app TO \"plain\"");
    }

    @Test
    void severalNodesThatStartAtOnceAllGetTheTables() throws SQLException {
        administrate("ALTER ROLE plain CREATEROLE");

        CompletableFuture.allOf(Stream.generate(
                                () -> CompletableFuture.runAsync(() -> migrate(), task -> new Thread(task).start()))
                        .limit(NODES)
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(migrations()).isPositive();
        int before = migrations();
        migrate();
        assertThat(migrations()).isEqualTo(before);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() {
        DatabaseException failure = failureOf(
                () -> Schema.migrate("jdbc:postgresql://127.0.0.1:1/x?password=" + PASSWORD, "plain", PASSWORD));

        assertThat(failure.key()).isEqualTo("error.database.connect");
        assertThat(failure.arguments()).first().isEqualTo("jdbc:postgresql://127.0.0.1:1/x");
        assertThat(failure.toString()).doesNotContain(PASSWORD);
    }

    @Test
    void migrationsThatCannotBeRunSayWhy() {
        administrate("ALTER ROLE plain CREATEROLE");
        administrate("ALTER DATABASE external OWNER TO " + server.username());

        DatabaseException failure = failureOf(() -> migrate());

        assertThat(failure.key()).isEqualTo("error.database.migrate");
        assertThat(failure.arguments().get(1)).contains("permission denied for database external");
    }

    @Test
    void whoMayNotMakeExtensionsIsToldWhatAnAdministratorMustRun() throws SQLException {
        administrate("ALTER ROLE plain CREATEROLE");
        administrate("ALTER DATABASE external OWNER TO " + server.username());
        administrateWithin("CREATE SCHEMA renfort AUTHORIZATION plain");
        administrateWithin("CREATE EXTENSION btree_gist");

        DatabaseException failure = failureOf(() -> migrate());

        assertThat(failure.key()).isEqualTo("error.database.migrate");
        assertThat(failure.arguments().get(1))
                .contains("An administrator runs once", "CREATE EXTENSION unaccent; CREATE EXTENSION pg_trgm;");
        administrateWithin("CREATE EXTENSION unaccent");
        administrateWithin("CREATE EXTENSION pg_trgm");
        migrate();
        assertThat(migrations()).isPositive();
    }

    @Test
    void afterTheScriptForAdministratorsTheOwnerNeedsNothingElse() throws IOException {
        removeAll();

        String[] parts = Files.readString(Path.of("infra", "postgresql", "create-database.sql"))
                .replaceAll("(?m)^--.*$", "")
                .replaceAll("(?m)^\\\\password .*$", "ALTER ROLE renfort PASSWORD '" + PASSWORD + "';")
                // On the server of the tests the superuser has the name of the owner.
                .replaceAll("(DATABASE|connect) renfort\\b", "$1 external")
                .replaceAll("\\brenfort\\b", "plain")
                .split("(?m)^\\\\connect external$");
        assertThat(parts).hasSize(2);
        statements(parts[0]).forEach(SchemaTest::administrate);
        statements(parts[1]).forEach(SchemaTest::administrateWithin);

        assertThatTheProgramRuns();
    }

    private static Stream<String> statements(String script) {
        return Stream.of(script.split(";")).map(String::strip).filter(statement -> !statement.isEmpty());
    }

    private static void assertThatTheProgramRuns() {
        try (ApplicationContext context = ApplicationContext.run(Map.<String, Object>of(
                "datasources.default.url",
                url(),
                "datasources.default.username",
                "plain",
                "datasources.default.password",
                PASSWORD))) {
            Sql sql = new Sql(context.getBean(DataSource.class));
            Transactions transactions = context.getBean(Transactions.class);
            assertThat(transactions.<String>read(Scope.NONE, () -> sql.text("SELECT current_user")))
                    .isEqualTo("renfort_app");
            assertThat(transactions.<Integer>read(Scope.NONE, () -> sql.number("SELECT count(*) FROM journal_entry")))
                    .isZero();
        }
    }

    private static void migrate() {
        Schema.migrate(url(), "plain", PASSWORD);
    }

    private static DatabaseException failureOf(Runnable work) {
        List<DatabaseException> failures = new java.util.ArrayList<>();
        assertThatExceptionOfType(DatabaseException.class).isThrownBy(work::run).satisfies(failures::add);
        return failures.get(0);
    }

    private static int migrations() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "plain", PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT count(*) FROM renfort.flyway_schema_history")) {
            found.next();
            return found.getInt(1);
        }
    }

    private static String url() {
        return server.url().replaceFirst("/postgres$", "/external");
    }

    private static void administrate(String statement) {
        administrate(server.url(), statement);
    }

    private static void administrateWithin(String statement) {
        administrate(url(), statement);
    }

    private static void administrate(String database, String statement) {
        try (Connection connection = DriverManager.getConnection(database, server.username(), server.password());
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(statement, failure);
        }
    }
}
