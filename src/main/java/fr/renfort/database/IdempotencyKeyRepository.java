package fr.renfort.database;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface IdempotencyKeyRepository extends GenericRepository<IdempotencyKeyRow, String> {

    /** Until the end of the transaction, the keys of this caller are seen. */
    @Query("SELECT set_config('renfort.caller', :subject, true)")
    String seeThoseOf(String subject);

    /** Until the end of the transaction, all keys are seen, and may be removed. */
    @Query("SELECT set_config('renfort.sweeping', 'on', true)")
    String seeAllToSweep();

    /** 1 when the key is new, 0 when it was used. Waits for a transaction that is just using it. */
    @Query("""
            INSERT INTO idempotency_key (subject, key, operation, input_digest, created_at)
            VALUES (:subject, :key, :operation, :inputDigest, :createdAt)
            ON CONFLICT DO NOTHING
            """)
    int take(String subject, String key, String operation, String inputDigest, Instant createdAt);

    @Query("UPDATE idempotency_key SET answer = :answer WHERE subject = :subject AND key = :key")
    int answer(String subject, String key, String answer);

    @Query("SELECT key, operation, input_digest, answer FROM idempotency_key WHERE subject = :subject AND key = :key")
    Optional<IdempotencyKeyRow> find(String subject, String key);

    @Query("DELETE FROM idempotency_key WHERE created_at < :before")
    int removeOlderThan(Instant before);
}
