package fr.renfort.notice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NoticeRepository extends GenericRepository<NoticeRow, UUID> {

    String COLUMNS = """
            n.id, n.region_code, n.lender_id, n.hospital_id, n.exercise, n.recipient, n.email, n.phone, n.language, n.channel,
            n.subject_line, n.body, n.state, n.written_at, n.attempts, n.next_attempt_at, n.problem, n.sent_at, n.called_at,
            n.called_by, n.call_note
            """;

    String SELECT = "SELECT " + COLUMNS + " FROM notice n ";

    @Query("""
            INSERT INTO notice (id, region_code, lender_id, hospital_id, exercise, recipient, email, phone, language, channel,
                                subject_line, body, state, written_at, attempts, next_attempt_at, problem)
            VALUES (:id, :regionCode, :lenderId, :hospitalId, :exercise, :recipient, :email, :phone, :language, :channel,
                    :subjectLine, :body, :state, :writtenAt, :attempts, :nextAttemptAt, :problem)
            """)
    void insertAll(List<NoticeRow> notices);

    @Query(SELECT + "WHERE n.id IN (:ids)")
    List<NoticeRow> byIds(Collection<UUID> ids);

    @Query(SELECT + "WHERE n.id = :id FOR UPDATE")
    Optional<NoticeRow> lock(UUID id);

    /** Due to be sent; of those to one address only the oldest that was not sent, so that they arrive in order. */
    @Query(SELECT + """
            WHERE n.state = 'WAITING' AND n.next_attempt_at <= :now
              AND NOT EXISTS (SELECT FROM notice before
                              WHERE before.state = 'WAITING' AND before.email = n.email AND before.sequence < n.sequence)
            ORDER BY n.sequence
            LIMIT :limit
            """)
    List<NoticeRow> due(Instant now, int limit);

    /** 1 for whoever sends it now; 0 when another does. Nobody tries again before the next attempt is due. */
    @Query("""
            UPDATE notice SET attempts = attempts + 1, next_attempt_at = :next
            WHERE id = :id AND state = 'WAITING' AND attempts = :attempts
            """)
    int claim(UUID id, int attempts, Instant next);

    @Query("""
            UPDATE notice SET state = 'SENT', sent_at = :at, next_attempt_at = NULL, problem = NULL
            WHERE id = :id AND state = 'WAITING'
            """)
    int sent(UUID id, Instant at);

    @Query("UPDATE notice SET next_attempt_at = :next, problem = :problem WHERE id = :id AND state = 'WAITING'")
    int tryAgain(UUID id, Instant next, String problem);

    @Query("""
            UPDATE notice SET state = 'TO_CALL', next_attempt_at = NULL, problem = :problem
            WHERE id = :id AND state = 'WAITING'
            """)
    int putOnCallList(UUID id, String problem);

    @Query("""
            UPDATE notice
            SET state = 'WAITING', attempts = 0, next_attempt_at = :now, problem = NULL, sent_at = NULL
            WHERE id = :id
            """)
    int sendAgain(UUID id, Instant now);

    @Query("""
            UPDATE notice SET state = 'CALLED', called_at = :at, called_by = :by, call_note = :note
            WHERE id = :id
            """)
    int called(UUID id, Instant at, String by, @Nullable String note);

    @Query("DELETE FROM notice WHERE state IN ('SENT', 'CALLED') AND written_at < :before")
    int forget(Instant before);
}
