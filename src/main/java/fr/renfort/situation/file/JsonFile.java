package fr.renfort.situation.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/** JSON in a file, written gzipped where the name ends in {@code .gz}. */
final class JsonFile {
    private JsonFile() {}

    static JsonPart read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return JsonText.read(stream);
        }
    }

    /** Whole or not at all: what the file held before stays until all is written. */
    static void write(Path file, JsonNode tree) throws IOException {
        Path whole = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(whole) && !Files.isRegularFile(whole)) {
            Files.write(whole, JsonText.bytes(tree));
            return;
        }
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            try (OutputStream raw = Files.newOutputStream(part);
                    OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
                out.write(JsonText.bytes(tree));
            }
            move(part, whole);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
