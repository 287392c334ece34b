package fr.renfort.situation.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** JSON in a file, gzipped where the name ends in {@code .gz}. */
final class JsonText {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonText() {}

    static JsonPart read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = gzipped(file) ? new GZIPInputStream(raw) : raw) {
            return JsonPart.root(MAPPER.readTree(in));
        } catch (JsonProcessingException e) {
            throw new FileFormatException(
                    "The file " + file.getFileName() + " must be JSON: " + e.getOriginalMessage() + " at line "
                            + e.getLocation().getLineNr() + ".",
                    e);
        }
    }

    static void write(Path file, JsonNode tree) throws IOException {
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream out = gzipped(file) ? new GZIPOutputStream(raw) : raw) {
            out.write(MAPPER.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(tree)
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    static byte[] zip(JsonNode tree) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            MAPPER.writeValue(out, tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }

    static JsonPart unzip(byte[] content) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return JsonPart.root(MAPPER.readTree(in));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static boolean gzipped(Path file) {
        return file.toString().endsWith(".gz");
    }
}
