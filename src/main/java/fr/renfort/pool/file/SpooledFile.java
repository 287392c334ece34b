package fr.renfort.pool.file;

import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file on its way, kept on disk for as long as it is needed. */
public final class SpooledFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** Whoever sent the file is gone: no fault of this side. */
    private static final class BrokenOffException extends IOException {

        private static final long serialVersionUID = 1;

        BrokenOffException(IOException cause) {
            super(cause);
        }
    }

    private final Path path;

    private SpooledFile(Path path) {
        this.path = path;
    }

    /** A file without content. */
    public static SpooledFile empty() {
        try {
            return new SpooledFile(Files.createTempFile("renfort-", ".csv"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All of what somebody sends, unless it is more than so many bytes or breaks off. The caller closes both. */
    public static Outcome<SpooledFile> of(InputStream sent, long mostBytes) {
        SpooledFile file = empty();
        try (OutputStream spool = Files.newOutputStream(file.path)) {
            byte[] buffer = new byte[BUFFER];
            long bytes = 0;
            for (int read = next(sent, buffer); read >= 0; read = next(sent, buffer)) {
                bytes += read;
                if (bytes > mostBytes) {
                    file.close();
                    return tooLarge(mostBytes);
                }
                spool.write(buffer, 0, read);
            }
            return Outcome.done(file);
        } catch (BrokenOffException brokenOff) {
            file.close();
            return Outcome.refused(UserErrorCode.INVALID, "", "error.file.cut");
        } catch (IOException failure) {
            file.close();
            throw new UncheckedIOException(failure);
        }
    }

    private static int next(InputStream sent, byte[] buffer) throws BrokenOffException {
        try {
            return sent.read(buffer);
        } catch (IOException failure) {
            throw new BrokenOffException(failure);
        }
    }

    /** The refusal of a file that has more bytes. */
    public static <T> Outcome<T> tooLarge(long mostBytes) {
        return Outcome.refused(UserErrorCode.INVALID, "", "error.file.tooLarge", Long.toString(mostBytes));
    }

    public Path path() {
        return path;
    }

    /** Its content; the file is gone when the stream is closed. */
    public InputStream handedOver() throws IOException {
        return Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
