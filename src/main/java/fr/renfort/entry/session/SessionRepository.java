package fr.renfort.entry.session;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRepository extends GenericRepository<SessionRow, String> {

    /** Until the end of the transaction, the row of this secret is seen. */
    @Query("SELECT set_config('renfort.secret', :digest, true)")
    String know(String digest);

    /** Until the end of the transaction, all rows are seen, and may be removed. */
    @Query("SELECT set_config('renfort.sweeping', 'on', true)")
    String seeAllToSweep();

    @Query("""
            INSERT INTO sign_in_session (digest, subject, role, regions, lender_id, hospital_id, expert_id, expires_at)
            VALUES (:digest, :subject, :role, :regions, :lenderId, :hospitalId, :expertId, :expiresAt)
            """)
    int add(
            String digest,
            String subject,
            String role,
            String regions,
            @Nullable UUID lenderId,
            @Nullable UUID hospitalId,
            @Nullable UUID expertId,
            Instant expiresAt);

    @Query("""
            SELECT digest, subject, role, regions, lender_id, hospital_id, expert_id, expires_at
            FROM sign_in_session
            WHERE digest = :digest AND expires_at > :now
            """)
    Optional<SessionRow> find(String digest, Instant now);

    @Query("DELETE FROM sign_in_session WHERE digest = :digest")
    int remove(String digest);

    @Query("DELETE FROM sign_in_session WHERE expires_at <= :now")
    int removeExpired(Instant now);
}
