package fr.renfort.database;

import fr.renfort.database.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A database of its own for a test class: a copy of a migrated one, on one real PostgreSQL for the whole run of tests. Its
 * user is a superuser; the application's pool acts as {@code renfort_app} all the same.
 */
public record TestDatabase(String url, String username, String password) {

    private static final Path FOLDER = Path.of("target", "test-postgres");
    private static @Nullable EmbeddedServer server;
    private static String template = "";

    /** Copies the migrated database. */
    public static synchronized TestDatabase fresh() {
        EmbeddedServer running = running();
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute(running.url(), "CREATE DATABASE " + name + " TEMPLATE " + template);
        return new TestDatabase(on(running, name), running.username(), running.password());
    }

    /** A database without tables. */
    public static synchronized TestDatabase empty() {
        EmbeddedServer running = running();
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute(running.url(), "CREATE DATABASE " + name);
        return new TestDatabase(on(running, name), running.username(), running.password());
    }

    /** What an application context needs to run on this database. */
    public Map<String, String> properties() {
        return Map.of(
                "datasources.default.url", url,
                "datasources.default.username", username,
                "datasources.default.password", password);
    }

    /** A plain connection as superuser, past row security. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    private static EmbeddedServer running() {
        if (server == null) {
            EmbeddedServer opened = EmbeddedServer.open(FOLDER);
            Runtime.getRuntime().addShutdownHook(new Thread(opened::close));
            server = opened;
            removeOldCopies(opened);
            template = migratedTemplate(opened);
        }
        return server;
    }

    private static String migratedTemplate(EmbeddedServer running) {
        String name = "template_" + fingerprintOfMigrations();
        if (!databases(running, name).isEmpty()) {
            return name;
        }
        databases(running, "template\\_%").forEach(old -> execute(running.url(), "DROP DATABASE " + old));
        String unfinished = "unfinished_" + UUID.randomUUID().toString().replace("-", "");
        execute(running.url(), "CREATE DATABASE " + unfinished);
        Schema.migrate(on(running, unfinished), running.username(), running.password());
        execute(running.url(), "ALTER DATABASE " + unfinished + " RENAME TO " + name);
        return name;
    }

    private static void removeOldCopies(EmbeddedServer running) {
        if (running.startedHere()) {
            databases(running, "test\\_%").forEach(old -> execute(running.url(), "DROP DATABASE " + old));
            databases(running, "unfinished\\_%").forEach(old -> execute(running.url(), "DROP DATABASE " + old));
        }
    }

    private static String fingerprintOfMigrations() {
        CRC32 sum = new CRC32();
        try (var files = Files.list(Path.of("src", "main", "resources", "db", "migration"))) {
            for (Path file : files.sorted().toList()) {
                sum.update(file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                sum.update(Files.readAllBytes(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Long.toHexString(sum.getValue());
    }

    private static List<String> databases(EmbeddedServer running, String like) {
        try (Connection connection =
                        DriverManager.getConnection(running.url(), running.username(), running.password());
                var query = connection.prepareStatement("SELECT datname FROM pg_database WHERE datname LIKE ?")) {
            query.setString(1, like.startsWith("template_") ? like.replace("_", "\\_") : like);
            List<String> names = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
            return names;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(String url, String sql) {
        EmbeddedServer running = java.util.Objects.requireNonNull(server);
        try (Connection connection = DriverManager.getConnection(url, running.username(), running.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static String on(EmbeddedServer running, String database) {
        return running.url().replaceFirst("/[a-z]+$", "/" + database);
    }
}
