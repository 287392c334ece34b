package fr.renfort.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** What a batch holds of an entry; without salt once its actor is forgotten. */
@MappedEntity("journal_digest")
record DigestRow(
        @Id long sequence,
        String regionCode,
        long number,
        @Nullable String salt,
        String personal,
        String digest) {}
