package fr.renfort.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A batch of a region as its table keeps it. */
@MappedEntity("journal_seal")
record SealRow(
        String regionCode,
        @Id long number,
        long firstSequence,
        long lastSequence,
        int entries,
        Instant sealedAt,
        String previous,
        String hash) {

    /** What the first batch of a region names as the hash before it. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    /** What stands before the first batch of a region. */
    static SealRow beginning(String region) {
        return new SealRow(region, 0, Long.MIN_VALUE, Long.MIN_VALUE, 0, Instant.EPOCH, NOTHING_BEFORE, NOTHING_BEFORE);
    }
}
