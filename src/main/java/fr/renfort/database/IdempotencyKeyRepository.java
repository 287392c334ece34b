package fr.renfort.database;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface IdempotencyKeyRepository extends GenericRepository<IdempotencyKeyRow, String> {

    /** 1 when the key is new, 0 when it was used. Waits for a transaction that is just using it. */
    @Query("""
            INSERT INTO idempotency_key (subject, key, operation, input_digest, created_at)
            VALUES (:subject, :key, :operation, :inputDigest, :createdAt)
            ON CONFLICT DO NOTHING
            """)
    int take(String subject, String key, String operation, String inputDigest, Instant createdAt);

    @Query("UPDATE idempotency_key SET result_id = :resultId WHERE subject = :subject AND key = :key")
    int answer(String subject, String key, UUID resultId);

    @Query(
            "SELECT key, operation, input_digest, result_id FROM idempotency_key WHERE subject = :subject AND key = :key")
    Optional<IdempotencyKeyRow> find(String subject, String key);

    @Query("DELETE FROM idempotency_key WHERE created_at < :before")
    int removeOlderThan(Instant before);
}
