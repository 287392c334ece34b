package fr.renfort.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Fingerprints of values, to tell whether two inputs are the same without keeping them. */
public final class Digest {

    private Digest() {}

    /** The same for records that say the same of themselves; their collections must have an order of their own. */
    public static String of(Record value) {
        return UUID.nameUUIDFromBytes(value.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
