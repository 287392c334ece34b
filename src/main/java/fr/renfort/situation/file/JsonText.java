package fr.renfort.situation.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** JSON out of a stream that nobody vouches for. */
final class JsonText {
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_TOKENS = 5_000_000;
    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 100;
    private static final int GZIP_MAGIC = 0x1f8b;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /**
     * What the stream holds, gzipped or not: that is told by its first bytes.
     *
     * @throws FileFormatException when it is not JSON, or too large or deep
     * @throws IOException when it cannot be read
     */
    static JsonPart read(InputStream stream) throws IOException {
        try {
            return JsonPart.root(MAPPER.readTree(bytes(stream)));
        } catch (StreamConstraintsException e) {
            throw new FileFormatException("file.tooLarge", MOST_BYTES >> 20, MOST_TOKENS, DEEPEST);
        } catch (JsonEOFException e) {
            throw new FileFormatException("file.cutOff", e.getLocation().getLineNr());
        } catch (JsonProcessingException e) {
            throw new FileFormatException(
                    "file.notJson", e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        } catch (ZipException e) {
            throw new FileFormatException("file.notGzip");
        } catch (EOFException e) {
            throw new FileFormatException("file.gzipCutOff");
        }
    }

    private static byte[] bytes(InputStream stream) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(stream);
        raw.mark(2);
        boolean gzipped = ((raw.read() << 8) | raw.read()) == GZIP_MAGIC;
        raw.reset();
        InputStream plain = gzipped ? new GZIPInputStream(raw) : raw;
        byte[] bytes = plain.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new FileFormatException("file.tooLarge", MOST_BYTES >> 20, MOST_TOKENS, DEEPEST);
        }
        return bytes;
    }

    static byte[] bytes(JsonNode tree) {
        return (tree.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
