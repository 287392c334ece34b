package fr.renfort.run;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProgressRepository extends GenericRepository<RunRow, UUID> {

    /** 1 when the run is done and nobody has stopped it. */
    @Query("""
            UPDATE planning_run SET phase = 'IMPROVING', phase_since = :at, heard_at = :at, budget_millis = CAST(:budgetMillis AS bigint)
            WHERE id = :id AND state = 'DONE' AND stopped_at IS NULL
            """)
    int improving(UUID id, Instant at, @Nullable Long budgetMillis);

    @Query("""
            UPDATE planning_run
            SET heard_at = :at, best_hard = :hard, best_medium = :medium, best_soft = :soft, best_steps = :steps
            WHERE id = :id AND phase = 'IMPROVING'
            """)
    int tell(UUID id, Instant at, long hard, long medium, long soft, long steps);

    @Query("UPDATE planning_run SET phase = NULL, heard_at = :at WHERE id = :id AND phase = 'IMPROVING'")
    int over(UUID id, Instant at);

    @Query("SELECT count(*) > 0 FROM planning_run WHERE id = :id AND stopped_at IS NOT NULL")
    boolean stopped(UUID id);

    /** 1 when there was anything left to stop. */
    @Query("""
            UPDATE planning_run
            SET stopped_at = :at, stopped_by = :by,
                finished_at = CASE WHEN state = 'QUEUED' THEN CAST(:at AS timestamptz) ELSE finished_at END,
                state = CASE WHEN state = 'QUEUED' THEN 'STOPPED' ELSE state END
            WHERE id = :id AND stopped_at IS NULL AND (state IN ('QUEUED', 'RUNNING') OR phase IS NOT NULL)
            """)
    int stop(UUID id, Instant at, String by);
}
