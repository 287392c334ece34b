package fr.renfort.entry.session;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** What only whoever was told it knows. Made by chance alone, so that its digest, which is what is stored, gives nothing away. */
public final class Secret {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int BYTES = 32;

    private Secret() {}

    /** A new one, of 256 bits: 43 letters, digits, hyphens and underscores. */
    public static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    /** Bytes of chance. */
    public static byte[] bytes(int number) {
        byte[] bytes = new byte[number];
        CHANCE.nextBytes(bytes);
        return bytes;
    }

    /** By what a secret is known again: its SHA-256 in 64 hexadecimal digits. */
    public static String digest(String secret) {
        return DigestUtils.sha256Hex(secret);
    }
}
