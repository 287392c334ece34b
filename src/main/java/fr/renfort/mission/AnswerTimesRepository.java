package fr.renfort.mission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AnswerTimesRepository extends GenericRepository<AnswerTimesRow, String> {

    @Query("""
            SELECT region_code, least_minutes, urgent_minutes, usual_minutes, version
            FROM answer_times
            WHERE region_code IN (:regions)
            """)
    List<AnswerTimesRow> find(Collection<String> regions);

    /** 1 when they still had that version (0: there were none), else 0. */
    @Query("""
            INSERT INTO answer_times (region_code, least_minutes, urgent_minutes, usual_minutes, changed_at, changed_by, version)
            SELECT :region, CAST(:least AS int), CAST(:urgent AS int), CAST(:usual AS int), :at, :by, 1
            WHERE CAST(:version AS int) = 0 OR EXISTS (SELECT FROM answer_times WHERE region_code = :region)
            ON CONFLICT (region_code) DO UPDATE
            SET least_minutes = excluded.least_minutes, urgent_minutes = excluded.urgent_minutes,
                usual_minutes = excluded.usual_minutes, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                version = answer_times.version + 1
            WHERE answer_times.version = CAST(:version AS int)
            """)
    int change(String region, int least, int urgent, int usual, Instant at, String by, int version);
}
