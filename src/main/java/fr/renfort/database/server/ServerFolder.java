package fr.renfort.database.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of the program's own server, and the agreement among the processes that use it: each holds a share of
 * {@code users.lock} as long as it is open, and holds {@code start.lock} while it starts or stops the server. The system
 * lets go of the locks of a process that is killed. Not thread-safe.
 */
final class ServerFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerFolder.class);
    private static final int PASSWORD_BYTES = 24;
    private static final long RETRY_MILLIS = 20;

    private final Path folder;
    private final FileChannel users;
    private final FileChannel start;
    private @Nullable FileLock share;

    private ServerFolder(Path folder, FileChannel users, FileChannel start) {
        this.folder = folder;
        this.users = users;
        this.start = start;
    }

    /**
     * Opens the folder, and makes it where it is missing.
     *
     * @throws DatabaseException when it cannot be written
     */
    static ServerFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            return new ServerFolder(
                    folder.toRealPath(), channel(folder.resolve("users.lock")), channel(folder.resolve("start.lock")));
        } catch (IOException failure) {
            throw new DatabaseException(
                    failure, "error.database.folder", folder.toAbsolutePath().toString());
        }
    }

    Path path() {
        return folder;
    }

    Path cluster() {
        return folder.resolve("cluster");
    }

    Path binaries() {
        return folder.resolve("programs");
    }

    /** A new empty folder beside the cluster's, for this process alone. */
    Path workshop() throws IOException {
        return Files.createTempDirectory(folder, "making-");
    }

    /** A file that this process owns. */
    Path ownFile() {
        return folder.resolve("users.lock");
    }

    /** The password of the server's owner: made at random, and readable by this program's account only. */
    String password() throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file);
    }

    /** Writes a new file that only its owner can read. */
    void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }

    /**
     * Waits until no other process starts or stops the server.
     *
     * @throws DatabaseException when that takes longer than {@code patience}
     */
    FileLock lockStart(Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            FileLock lock = tryLock(start, false);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > deadline) {
                throw new DatabaseException(null, "error.database.locked", folder.toString());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS));
        }
    }

    /** Whether no other process uses the server. To be asked while holding the start lock. */
    boolean usedByNobodyElse() throws IOException {
        leave();
        FileLock all = tryLock(users, false);
        if (all == null) {
            return false;
        }
        all.release();
        return true;
    }

    /**
     * Counts this process among the users. To be called while holding the start lock.
     *
     * @throws IllegalStateException when this process is counted already
     */
    void join() throws IOException {
        share = tryLock(users, true);
        if (share == null) {
            throw new IllegalStateException("This process already uses the database server in " + folder + ".");
        }
    }

    @Override
    public void close() {
        try {
            leave();
            users.close();
            start.close();
        } catch (IOException failure) {
            LOG.warn("locks not released folder={}", folder, failure);
        }
    }

    private void leave() throws IOException {
        if (share != null) {
            share.release();
            share = null;
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Null while another holds it, in this process or in another one. */
    private static @Nullable FileLock tryLock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }
}
