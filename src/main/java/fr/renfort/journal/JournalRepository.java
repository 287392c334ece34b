package fr.renfort.journal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface JournalRepository extends GenericRepository<JournalRow, Long> {

    @Query("""
            INSERT INTO journal_entry (region_code, lender_id, hospital_id, at, actor, kind, subject_id, details)
            VALUES (:region, :lender, :hospital, :at, :actor, :kind, :subject, CAST(:details AS jsonb))
            """)
    int append(
            String region,
            @Nullable UUID lender,
            @Nullable UUID hospital,
            Instant at,
            String actor,
            String kind,
            UUID subject,
            String details);

    @Query("""
            SELECT sequence, region_code, at, actor, kind, subject_id, details::text AS details
            FROM journal_entry
            WHERE subject_id = :subject
            ORDER BY sequence
            """)
    List<JournalRow> of(UUID subject);

    @Query("""
            SELECT sequence, region_code, at, actor, kind, subject_id, details::text AS details
            FROM journal_entry
            WHERE subject_id IN (:subjects)
            ORDER BY sequence
            """)
    List<JournalRow> ofAll(Collection<UUID> subjects);

    @Query("""
            SELECT sequence, region_code, at, actor, kind, subject_id, details::text AS details
            FROM journal_entry
            WHERE region_code = :region AND sequence < :before
            ORDER BY sequence DESC
            LIMIT :limit
            """)
    List<JournalRow> recent(String region, long before, int limit);

    @Query("""
            SELECT count(*) || ':' || coalesce(min(sequence), 0) || ':' || coalesce(max(sequence), 0)
            FROM (SELECT sequence FROM journal_entry WHERE region_code = :region ORDER BY sequence DESC LIMIT 200) latest
            """)
    String mark(String region);
}
