package fr.renfort.database.server;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program's own PostgreSQL: a real server in a folder, which outlives restarts and crashes of the program. Several
 * processes may use one folder; the first starts the server or takes over one left running, the last stops it.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ServerFolder folder;
    private final ServerProcess process;
    private final String password;
    private final int port;
    private final boolean startedHere;

    private EmbeddedServer(ServerFolder folder, ServerProcess process, String password, int port, boolean startedHere) {
        this.folder = folder;
        this.process = process;
        this.password = password;
        this.port = port;
        this.startedHere = startedHere;
    }

    /**
     * Starts the server of a folder, or joins or takes over one that runs there.
     *
     * @throws DatabaseException when the folder cannot be used or the server does not start
     */
    public static EmbeddedServer open(Path path) {
        ServerFolder folder = ServerFolder.open(path);
        try {
            return openAlone(folder);
        } catch (IOException failure) {
            folder.close();
            throw new DatabaseException(failure, "error.database.start", path.toString(), failure.toString());
        } catch (RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    private static EmbeddedServer openAlone(ServerFolder folder) throws IOException {
        FileLock starting = folder.lockStart(PATIENCE);
        try {
            return open(folder, ServerAccount.in(folder));
        } finally {
            starting.release();
        }
    }

    /** Like {@link #open(Path)}, under a given account. To be called while holding the folder's start lock. */
    static EmbeddedServer open(ServerFolder folder, ServerAccount account) throws IOException {
        ServerBinaries binaries = ServerBinaries.unpackedIn(folder.binaries());
        ServerProcess process = new ServerProcess(folder, account, binaries);
        String password = folder.password();
        boolean alone = folder.usedByNobodyElse();
        OptionalInt running = process.portIfRunning();
        if (running.isEmpty() && !alone) {
            throw new DatabaseException(
                    null, "error.database.unreachable", folder.path().toString());
        }
        int port = running.isPresent() ? running.getAsInt() : process.start(password);
        folder.join();
        LOG.info("database server open folder={} port={} found={}", folder.path(), port, running.isPresent());
        return new EmbeddedServer(folder, process, password, port, running.isEmpty());
    }

    /** Whether this process started the server, rather than finding it running. */
    public boolean startedHere() {
        return startedHere;
    }

    /** Address of a database of the server, open to its owner. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + ServerProcess.DATABASE;
    }

    /** Owner of the server, a superuser. */
    public String username() {
        return ServerProcess.OWNER;
    }

    public String password() {
        return password;
    }

    /** Stops the server, unless another process still uses it. */
    @Override
    public void close() {
        try {
            FileLock stopping = folder.lockStart(PATIENCE);
            try {
                if (folder.usedByNobodyElse()) {
                    process.stop();
                }
            } finally {
                stopping.release();
            }
        } catch (IOException | DatabaseException failure) {
            LOG.warn("database server not stopped folder={}", folder.path(), failure);
        } finally {
            folder.close();
        }
    }
}
