package fr.renfort.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over canonical bytes: each part as its length in bytes (four bytes, greatest first) and its text in UTF-8, a part that
 * is absent as the length -1. Written in lower-case hexadecimal digits.
 */
final class Digests {

    private static final String FORMAT = "renfort journal 1";

    private final MessageDigest bytes;

    private Digests() {
        try {
            bytes = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of who did something: tells nothing of them without the salt. */
    static String personal(String salt, String actor) {
        return new Digests().with(salt).with(actor).text();
    }

    /** Of an entry, its actor by {@code personal} alone. */
    static String entry(String region, EntryRow entry, String personal) {
        return new Digests()
                .with(Long.toString(entry.sequence()))
                .with(region)
                .with(entry.at())
                .with(entry.kind())
                .with(entry.subjectId())
                .with(entry.lenderId())
                .with(entry.hospitalId())
                .with(entry.actingLender())
                .with(entry.actingHospital())
                .with(entry.actingExpert())
                .with(entry.details())
                .with(personal)
                .text();
    }

    /**
     * Of a batch and, by the hash of the one before, of all before it.
     *
     * @param entries digests of its entries in their order
     */
    static String batch(SealRow batch, List<String> entries) {
        Digests digests = new Digests()
                .with(FORMAT)
                .with(batch.regionCode())
                .with(Long.toString(batch.number()))
                .with(Long.toString(batch.firstSequence()))
                .with(Long.toString(batch.lastSequence()))
                .with(Integer.toString(batch.entries()))
                .with(batch.sealedAt())
                .with(batch.previous());
        entries.forEach(digests::with);
        return digests.text();
    }

    private Digests with(@Nullable Object part) {
        byte[] text = part == null ? new byte[0] : part.toString().getBytes(UTF_8);
        bytes.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(part == null ? -1 : text.length)
                .array());
        bytes.update(text);
        return this;
    }

    private String text() {
        return HexFormat.of().formatHex(bytes.digest());
    }
}
