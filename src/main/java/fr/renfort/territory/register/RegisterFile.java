package fr.renfort.territory.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A CSV file of the register as it came: its name, for messages, and its bytes. Immutable. */
public final class RegisterFile {

    /** Largest file that is read, bytes; the whole register of France takes less than one million. */
    public static final long MAX_BYTES = 64L << 20;

    private final String name;
    private final byte[] content;

    private RegisterFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    public static RegisterFile of(String name, byte[] content) {
        return new RegisterFile(name, content.clone());
    }

    /**
     * Reads a file of the user.
     *
     * @throws IOException when it cannot be read or is larger than {@link #MAX_BYTES}
     */
    public static RegisterFile read(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] content = in.readNBytes((int) MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                throw new IOException("larger than " + (MAX_BYTES >> 20) + " MiB");
            }
            return new RegisterFile(Objects.toString(path.getFileName(), path.toString()), content);
        }
    }

    /** A file that the program carries. */
    static RegisterFile bundled(String name) {
        try (InputStream in =
                Objects.requireNonNull(RegisterFile.class.getResourceAsStream("/register/" + name), name)) {
            return new RegisterFile(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    byte[] content() {
        return content;
    }
}
