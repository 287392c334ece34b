package fr.renfort.travel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An OpenStreetMap file, known by what is in it.
 *
 * @param fingerprint the first 12 hexadecimal digits of its SHA-256
 */
record Extract(Path file, String fingerprint) {

    private static final int FINGERPRINT_DIGITS = 12;
    private static final int CHUNK_BYTES = 1 << 20;

    /** @throws RoadNetworkException when there is no such file, or it cannot be read */
    static Extract of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RoadNetworkException(null, "error.travel.noFile", file.toString());
        }
        try {
            return new Extract(file, fingerprint(file));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new RoadNetworkException(e, "error.travel.unreadable", file.toString());
        }
    }

    /** What a run records of it. */
    String name() {
        return "road:" + file.getFileName() + "@" + fingerprint;
    }

    private static String fingerprint(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream content = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK_BYTES];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_DIGITS);
    }
}
