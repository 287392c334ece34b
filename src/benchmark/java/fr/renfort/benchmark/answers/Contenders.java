package fr.renfort.benchmark.answers;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts the two services on the same database, each with as many connections to it. */
final class Contenders {
    private static final Path POSTGRAPHILE = Path.of("src", "benchmark", "postgraphile");
    private static final Path INSTALLED = Path.of("target", "postgraphile");
    private static final String CONNECTIONS = "10";

    private final SharedRegion region;
    private final Path folder;

    /** @param folder where their logs go */
    Contenders(SharedRegion region, Path folder) {
        this.region = region;
        this.folder = folder;
    }

    /** Renfort as it is started everywhere: {@code serve}, with its defaults but for the hourly budget of one caller. */
    Contender renfort() throws IOException {
        int port = freePort();
        ProcessBuilder service = region.renfort("serve");
        service.environment().put("MICRONAUT_SERVER_PORT", Integer.toString(port));
        service.environment().put("RENFORT_DEMONSTRATION", "true");
        service.environment().put("RENFORT_DATABASE_POOL_SIZE", CONNECTIONS);
        service.environment().put("RENFORT_GRAPHQL_BUDGET_COORDINATOR", "0");
        return new Contender(
                "Renfort",
                logged(service, "renfort.log"),
                URI.create("http://127.0.0.1:" + port + "/graphql"),
                "renfort.graphql",
                Map.of("Renfort-Viewer", "coordinator; regions=11"));
    }

    /** PostGraphile of the pinned version, installed on first use, in production's settings. */
    Contender postGraphile() throws IOException, InterruptedException {
        install();
        int port = freePort();
        ProcessBuilder service = new ProcessBuilder(
                        node().toString(),
                        "node_modules/postgraphile/dist/cli-run.js",
                        "--config",
                        "graphile.config.mjs")
                .directory(INSTALLED.toFile());
        Map<String, String> environment = service.environment();
        environment.put("NODE_ENV", "production");
        environment.put("GRAPHILE_ENV", "production");
        environment.put("BENCHMARK_DATABASE", region.uri());
        environment.put("BENCHMARK_POOL", CONNECTIONS);
        environment.put("BENCHMARK_PORT", Integer.toString(port));
        environment.put(
                "BENCHMARK_SCHEMA",
                folder.toAbsolutePath().resolve("postgraphile.graphqls").toString());
        return new Contender(
                "PostGraphile",
                logged(service, "postgraphile.log"),
                URI.create("http://127.0.0.1:" + port + "/graphql"),
                "postgraphile.graphql",
                Map.of());
    }

    private Process logged(ProcessBuilder service, String file) throws IOException {
        return service.redirectErrorStream(true)
                .redirectOutput(folder.resolve(file).toFile())
                .start();
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        for (String file : List.of("package.json", "package-lock.json", "graphile.config.mjs")) {
            Files.copy(POSTGRAPHILE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.exists(INSTALLED.resolve("node_modules"))) {
            return;
        }
        Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
                .directory(INSTALLED.toFile())
                .inheritIO()
                .start();
        if (npm.waitFor() != 0) {
            throw new IOException("npm could not install PostGraphile.");
        }
    }

    /** Node 22 as its npm package brings it. */
    private static File node() throws IOException {
        try (Stream<Path> packages = Files.list(INSTALLED.resolve("node_modules"))) {
            return packages.map(installed -> installed.resolve("bin").resolve("node"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no Node of this platform: Linux on x64 or arm64."))
                    .toAbsolutePath()
                    .toFile();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
