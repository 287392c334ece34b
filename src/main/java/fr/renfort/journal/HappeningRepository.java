package fr.renfort.journal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HappeningRepository extends GenericRepository<HappeningRow, Long> {

    String SELECT = """
            SELECT sequence, region_code, kind, subject_id, CAST(details ->> 'incident' AS uuid) AS incident_id, lender_id,
                   hospital_id
            FROM journal_entry
            """;

    @Query(SELECT + "WHERE sequence IN (:sequences) ORDER BY sequence")
    List<HappeningRow> at(Collection<Long> sequences);

    @Query("SELECT coalesce(max(sequence), 0) FROM journal_entry WHERE region_code = :region")
    long latest(String region);

    /** Transactions of the future are those of another server, from which the table was copied. */
    @Query(SELECT + """
            WHERE recorded_in >= pg_snapshot_xmin(CAST(:snapshot AS pg_snapshot))
              AND recorded_in < pg_snapshot_xmax(pg_current_snapshot())
              AND NOT pg_visible_in_snapshot(recorded_in, CAST(:snapshot AS pg_snapshot))
              AND sequence > :after
            ORDER BY sequence
            LIMIT :limit
            """)
    List<HappeningRow> since(String snapshot, long after, int limit);
}
