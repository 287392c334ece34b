package fr.renfort.notice.answer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AnswerLinkRepository extends GenericRepository<AnswerLinkRow, String> {

    /** Until the end of the transaction, the row of this address is seen. */
    @Query("SELECT set_config('renfort.secret', :digest, true)")
    String know(String digest);

    @Query("""
            INSERT INTO answer_link (digest, region_code, lender_id, subject_id, notice_id, made_at, expires_at)
            VALUES (:digest, :region, :lender, :subject, :notice, :now, :expires)
            """)
    int add(String digest, String region, UUID lender, UUID subject, UUID notice, Instant now, Instant expires);

    @Query("""
            SELECT digest, region_code, lender_id, subject_id, notice_id, made_at, expires_at, used_at
            FROM answer_link WHERE digest = :digest AND used_at IS NULL AND expires_at > :now
            """)
    Optional<AnswerLinkRow> open(String digest, Instant now);

    /** 1 when it had not been used before, else 0. Of two at once, the second waits for the first, and finds it used. */
    @Query("UPDATE answer_link SET used_at = :now WHERE digest = :digest AND used_at IS NULL AND expires_at > :now")
    int use(String digest, Instant now);

    @Query("DELETE FROM answer_link WHERE expires_at < :before")
    int forget(Instant before);
}
