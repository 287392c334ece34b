package fr.renfort.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints of values: the same for the same value, and nothing can be read from them. */
public final class Digest {

    private Digest() {}

    /** SHA-256 of what a record says of itself, in hexadecimal; its collections must have an order of their own. */
    public static String of(Record value) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(value.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
