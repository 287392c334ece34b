package fr.renfort.pool.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells text in UTF-8 from what else people send, and names that. */
final class FileEncoding {

    private static final int BUFFER = 1 << 16;

    private FileEncoding() {}

    /** Why a file is not text in UTF-8; none when it is. */
    static Optional<Problem> problem(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            byte[] beginning = file.readNBytes(4);
            Optional<String> known = known(beginning);
            if (known.isPresent()) {
                return Optional.of(Problem.ofFile("error.file.encoding", known.get()));
            }
        }
        return malformed(path);
    }

    private static Optional<String> known(byte[] beginning) {
        int first = at(beginning, 0);
        int second = at(beginning, 1);
        if (first == 0xFF && second == 0xFE) {
            return Optional.of("UTF-16 LE");
        }
        if (first == 0xFE && second == 0xFF) {
            return Optional.of("UTF-16 BE");
        }
        if (first == 'P' && second == 'K' && at(beginning, 2) == 3) {
            return Optional.of("Excel (.xlsx)");
        }
        if (first == 0xD0 && second == 0xCF) {
            return Optional.of("Excel (.xls)");
        }
        return first == 0 || second == 0 ? Optional.of("UTF-16") : Optional.empty();
    }

    private static int at(byte[] bytes, int position) {
        return position < bytes.length ? bytes[position] & 0xFF : ' ';
    }

    private static Optional<Problem> malformed(Path path) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(BUFFER);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        long line = 1;
        try (var channel = Files.newByteChannel(path)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, text, end);
                text.flip();
                line += text.chars().filter(character -> character == '\n').count();
                if (text.chars().anyMatch(character -> character == 0)) {
                    return Optional.of(Problem.ofLine(line, "error.file.encoding", "UTF-16"));
                }
                text.clear();
                if (result.isError()) {
                    return Optional.of(Problem.ofLine(line, "error.file.encoding", "Windows-1252"));
                }
                bytes.compact();
            }
        }
        return Optional.empty();
    }
}
