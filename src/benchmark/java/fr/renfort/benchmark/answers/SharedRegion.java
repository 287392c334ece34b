package fr.renfort.benchmark.answers;

import fr.renfort.Application;
import fr.renfort.database.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** The database that everybody answers from: a real PostgreSQL, the French register, and a region in the worst of weeks. */
final class SharedRegion implements AutoCloseable {
    private static final Path SEED = Path.of("src", "benchmark", "resources", "answers", "region.sql");

    private final EmbeddedServer server;
    private final String name = "answers_" + UUID.randomUUID().toString().replace("-", "");

    private SharedRegion(EmbeddedServer server) {
        this.server = server;
    }

    /** A database of its own on a server of the benchmarks; removed when it is closed. */
    static SharedRegion open(Path folder) throws IOException, InterruptedException, SQLException {
        SharedRegion region = new SharedRegion(EmbeddedServer.open(folder));
        region.execute(region.server.url(), "CREATE DATABASE " + region.name);
        region.importRegister();
        region.execute(region.url(), Files.readString(SEED));
        return region;
    }

    /** A command of Renfort on this database, in a process of its own. */
    ProcessBuilder renfort(String command) {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                command);
        Map<String, String> environment = program.environment();
        environment.put("DATASOURCES_DEFAULT_URL", url());
        environment.put("DATASOURCES_DEFAULT_USERNAME", server.username());
        environment.put("DATASOURCES_DEFAULT_PASSWORD", server.password());
        return program;
    }

    /** The address as programs without JDBC write it. */
    String uri() {
        return url().replace("jdbc:postgresql://", "postgres://" + server.username() + ":" + server.password() + "@");
    }

    @Override
    public void close() {
        execute(server.url(), "DROP DATABASE " + name + " WITH (FORCE)");
        server.close();
    }

    private String url() {
        return server.url().replaceFirst("/[a-z]+$", "/" + name);
    }

    private void importRegister() throws IOException, InterruptedException {
        Process importing = renfort("import").inheritIO().start();
        if (importing.waitFor() != 0) {
            throw new IOException("The register could not be imported.");
        }
    }

    private void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url, server.username(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
