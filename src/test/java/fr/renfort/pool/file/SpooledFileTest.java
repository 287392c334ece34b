package fr.renfort.pool.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SpooledFileTest {

    private static final byte[] SENT = new byte[100_000];

    static {
        Arrays.fill(SENT, (byte) 'x');
    }

    @Test
    void whatIsSentIsKeptWholeAndGoneOnceItIsHandedOver() throws IOException {
        SpooledFile file = kept(SENT.length);

        byte[] content;
        try (InputStream handed = file.handedOver()) {
            content = handed.readAllBytes();
        }

        assertArrayEquals(SENT, content);
        assertFalse(Files.exists(file.path()));
    }

    @Test
    void aFileThatIsClosedIsGoneAndMayBeClosedAgain() {
        SpooledFile file = kept(SENT.length);

        file.close();
        file.close();

        assertFalse(Files.exists(file.path()));
    }

    @Test
    void aFileThatCannotBeRemovedIsTold() throws IOException {
        SpooledFile file = kept(SENT.length);
        Files.delete(file.path());
        Path inTheWay = Files.createDirectories(file.path().resolve("in-the-way"));

        assertThrows(UncheckedIOException.class, file::close);

        Files.delete(inTheWay);
        file.close();
    }

    @Test
    void oneByteMoreThanTheMostIsRefusedAndNothingIsLeft() throws IOException {
        Set<Path> before = spooled();

        Outcome<SpooledFile> outcome = SpooledFile.of(new ByteArrayInputStream(SENT), SENT.length - 1);

        assertEquals(SpooledFile.tooLarge(SENT.length - 1), outcome);
        assertEquals(before, spooled());
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        Set<Path> before = spooled();
        InputStream cut = new SequenceInputStream(new ByteArrayInputStream(SENT), new CutConnection());

        Outcome<SpooledFile> outcome = SpooledFile.of(cut, 2L * SENT.length);

        assertEquals(Outcome.refused(UserErrorCode.INVALID, "", "error.file.cut"), outcome);

        assertEquals(before, spooled());
    }

    private static SpooledFile kept(long mostBytes) {
        return SpooledFile.of(new ByteArrayInputStream(SENT), mostBytes).orThrow();
    }

    private static Set<Path> spooled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("renfort-"))
                    .filter(file -> file.getFileName().toString().endsWith(".csv"))
                    .collect(Collectors.toSet());
        }
    }

    /** A sender whose line goes down. */
    private static final class CutConnection extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("Connection reset");
        }
    }
}
