package fr.renfort.territory.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The files that one import reads. Regions and départements are always those that the program carries.
 *
 * @param establishments the sites of the whole country: one that it misses is flagged
 * @param ght the members of the GHT
 */
public record RegisterFiles(RegisterFile establishments, RegisterFile ght) {

    /** Part of the digest: another way of reading the same files makes another register. */
    private static final String READING = "register 1";

    /** What the program carries. */
    public static RegisterFiles bundled() {
        return new RegisterFiles(RegisterFile.bundled("establishments.csv"), RegisterFile.bundled("ght.csv"));
    }

    RegisterFile regions() {
        return RegisterFile.bundled("regions.csv");
    }

    RegisterFile departments() {
        return RegisterFile.bundled("departments.csv");
    }

    /** SHA-256 of all that is read, in hexadecimal. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(READING.getBytes(StandardCharsets.UTF_8));
            for (RegisterFile file : List.of(establishments, ght, regions(), departments())) {
                digest.update(ByteBuffer.allocate(Integer.BYTES)
                        .putInt(file.content().length)
                        .flip());
                digest.update(file.content());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
