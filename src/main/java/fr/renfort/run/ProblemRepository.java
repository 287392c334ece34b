package fr.renfort.run;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProblemRepository extends GenericRepository<ProblemRow, UUID> {

    /** Keeps the problem of a run, in place of the one before. */
    @Query("""
            INSERT INTO planning_problem (run_id, region_code, kept_at, content)
            VALUES (:run, :region, :at, decode(:content, 'base64'))
            ON CONFLICT (run_id) DO UPDATE SET kept_at = excluded.kept_at, content = excluded.content
            """)
    int keep(UUID run, String region, Instant at, String content);

    @Query("SELECT run_id, encode(content, 'base64') AS content FROM planning_problem WHERE run_id = :run")
    Optional<ProblemRow> find(UUID run);

    @Query("DELETE FROM planning_problem WHERE region_code = :region AND kept_at < :before")
    int removeOlderThan(String region, Instant before);
}
