package fr.renfort.database.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes, starts, finds and stops the server of a folder. To be used while holding the folder's start lock. */
record ServerProcess(ServerFolder folder, ServerAccount account, ServerBinaries binaries) {

    static final String OWNER = "renfort";
    static final String DATABASE = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PORTS_TRIED = 3;
    private static final int LONGEST_LOG_BYTES = 5_000_000;
    private static final long POLL_MILLIS = 20;

    /** Written anew at each start; durability stays as PostgreSQL has it: everything on. */
    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            wal_level = minimal
            max_wal_senders = 0
            max_wal_size = '512MB'
            min_wal_size = '80MB'
            max_connections = 40
            shared_buffers = '64MB'
            effective_cache_size = '512MB'
            maintenance_work_mem = '32MB'
            random_page_cost = 1.1
            max_parallel_workers_per_gather = 0
            max_parallel_maintenance_workers = 0
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            """;

    /** Port of the server when it runs. Waits for one that is just starting or recovering. */
    OptionalInt portIfRunning() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<PostmasterFile> file = PostmasterFile.in(folder.cluster());
            if (file.flatMap(PostmasterFile::server).isEmpty()) {
                return OptionalInt.empty();
            }
            if (file.get().ready()) {
                return OptionalInt.of(file.get().port());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
        }
        throw new DatabaseException(
                null, "error.database.unreachable", folder.path().toString());
    }

    /**
     * Starts the server, and makes its cluster before where there is none.
     *
     * @return its port
     */
    int start(String password) throws IOException {
        Path cluster = folder.cluster();
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            make(cluster, password);
        }
        account.own(cluster);
        forgetKilledServer(cluster);
        Path log = cluster.resolve("server.log");
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG_BYTES) {
            Files.move(log, cluster.resolve("server.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        Output output = new Output(1, "");
        for (int attempt = 0; attempt < PORTS_TRIED && output.status() != 0; attempt++) {
            Path settings = cluster.resolve("renfort.conf");
            Files.writeString(settings, SETTINGS.formatted(freePort()));
            account.own(settings);
            output = run("pg_ctl", "start", "-D", cluster.toString(), "-l", log.toString(), "-w", "-s");
        }
        if (output.status() != 0) {
            throw new DatabaseException(
                    null, "error.database.start", folder.path().toString(), output.text() + " " + log);
        }
        return portIfRunning().orElseThrow(() -> new IOException("The server ended at once; see " + log));
    }

    /** Ends all connections and stops the server; returns when it has ended. */
    void stop() throws IOException {
        Output output = run("pg_ctl", "stop", "-D", folder.cluster().toString(), "-m", "fast", "-w", "-s");
        if (output.status() != 0
                && PostmasterFile.in(folder.cluster())
                        .flatMap(PostmasterFile::server)
                        .isPresent()) {
            LOG.warn("database server not stopped folder={} reason={}", folder.path(), output.text());
        }
    }

    /** A cluster appears whole or not at all. */
    private void make(Path cluster, String password) throws IOException {
        Path workshop = folder.workshop();
        Path passwordFile = workshop.resolve("password");
        folder.writePrivately(passwordFile, password);
        account.own(workshop);
        Path made = workshop.resolve("cluster");
        Output output = run(
                "initdb",
                "-D",
                made.toString(),
                "-U",
                OWNER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=fr");
        if (output.status() != 0) {
            throw new DatabaseException(
                    null, "error.database.start", folder.path().toString(), output.text());
        }
        Files.writeString(made.resolve("postgresql.conf"), "include 'renfort.conf'\n");
        Files.move(made, cluster, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(passwordFile);
        Files.delete(workshop);
    }

    private void forgetKilledServer(Path cluster) throws IOException {
        if (PostmasterFile.in(cluster).flatMap(PostmasterFile::server).isEmpty()) {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Output run(String program, String... arguments) throws IOException {
        List<String> plain = new ArrayList<>();
        plain.add(binaries.program(program));
        plain.addAll(List.of(arguments));
        Path output = Files.createTempFile("renfort-", ".out");
        ProcessBuilder builder = new ProcessBuilder(account.command(plain))
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            int status = builder.start().onExit().join().exitValue();
            return new Output(
                    status, Files.readString(output, StandardCharsets.UTF_8).strip());
        } finally {
            Files.delete(output);
        }
    }

    /** How a program ended, and what it said. */
    private record Output(int status, String text) {}
}
