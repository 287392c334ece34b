package fr.renfort.database;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A key as it was first used. */
@MappedEntity("idempotency_key")
record IdempotencyKeyRow(
        @Id String key,
        String operation,
        String inputDigest,
        @Nullable String answer) {}
