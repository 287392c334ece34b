package fr.renfort.run;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RunRepository extends GenericRepository<RunRow, UUID> {

    String COLUMNS = """
            r.id, r.region_code, r.door, r.exercise, r.state, r.cause, r.night, r.queued_at, r.started_at, r.finished_at,
            r.seed, r.policy::text AS policy, r.travel_source, r.solve_millis, r.steps, r.hard, r.medium, r.soft,
            r.rules::text AS rules, r.failure_reference, r.phase, r.phase_since, r.heard_at, r.budget_millis,
            r.best_hard, r.best_medium, r.best_soft, r.best_steps, r.stopped_at, r.stopped_by
            """;

    String SELECT = "SELECT " + COLUMNS + " FROM planning_run r ";

    /**
     * Queues a run, or joins the one of the same door that is still waiting, which is then kept from starting until the end of
     * the transaction. Answers the id of the waiting run.
     */
    @Query("""
            INSERT INTO planning_run (id, region_code, door, exercise, state, cause, queued_at, seed)
            VALUES (:id, :region, :door, :exercise, 'QUEUED', :cause, :at, :seed)
            ON CONFLICT (region_code, exercise, door) WHERE state = 'QUEUED' DO UPDATE
            SET cause = CASE WHEN position(excluded.cause IN planning_run.cause) > 0 THEN planning_run.cause
                             ELSE left(planning_run.cause || ', ' || excluded.cause, 500) END
            RETURNING id
            """)
    UUID queue(UUID id, String region, String door, boolean exercise, String cause, Instant at, long seed);

    /** 1 when the night had no run yet, else 0. */
    @Query("""
            INSERT INTO planning_run (id, region_code, door, exercise, state, cause, night, queued_at, seed)
            VALUES (:id, :region, 'NIGHTLY', :exercise, 'QUEUED', :cause, :night, :at, :seed)
            ON CONFLICT DO NOTHING
            """)
    int queueNight(UUID id, String region, boolean exercise, String cause, LocalDate night, Instant at, long seed);

    @Query(
            "SELECT count(*) > 0 FROM planning_run WHERE region_code = :region AND exercise = :exercise AND night = :night")
    boolean ranThatNight(String region, boolean exercise, LocalDate night);

    /** Starts a waiting run unless another of the same region is running; 1 when it is started. */
    @Query("""
            UPDATE planning_run
            SET state = 'RUNNING', started_at = :at, phase = 'CONSTRUCTING', phase_since = :at, heard_at = :at
            WHERE id = :id AND state = 'QUEUED'
              AND NOT EXISTS (SELECT FROM planning_run other
                              WHERE other.region_code = planning_run.region_code AND other.exercise = planning_run.exercise
                                AND other.state = 'RUNNING')
            """)
    int start(UUID id, Instant at);

    /** Runs of a region that have been running since before an instant: whoever ran them is gone. */
    @Query("""
            SELECT id FROM planning_run
            WHERE region_code = :region AND exercise = :exercise AND state = 'RUNNING' AND started_at < :before
            FOR UPDATE
            """)
    List<UUID> lost(String region, boolean exercise, Instant before);

    /** 1 when the run was still running, else 0. */
    @Query("""
            UPDATE planning_run
            SET state = 'DONE', finished_at = :at, policy = CAST(:policy AS jsonb), travel_source = :travelSource,
                solve_millis = :solveMillis, steps = :steps, hard = :hard, medium = :medium, soft = :soft,
                rules = CAST(:rules AS jsonb), phase = NULL, heard_at = :at,
                best_hard = :hard, best_medium = :medium, best_soft = :soft, best_steps = :steps
            WHERE id = :id AND state = 'RUNNING'
            """)
    int finish(
            UUID id,
            Instant at,
            String policy,
            String travelSource,
            int solveMillis,
            long steps,
            long hard,
            long medium,
            long soft,
            String rules);

    /** Notes what improving a run's plan came to. */
    @Query("""
            UPDATE planning_run
            SET solve_millis = solve_millis + :solveMillis, steps = :steps, hard = :hard, medium = :medium, soft = :soft,
                rules = CAST(:rules AS jsonb)
            WHERE id = :id AND state = 'DONE'
            """)
    int improve(UUID id, int solveMillis, long steps, long hard, long medium, long soft, String rules);

    @Query("""
            UPDATE planning_run SET state = 'FAILED', finished_at = :at, failure_reference = :reference, phase = NULL
            WHERE id = :id AND state IN ('QUEUED', 'RUNNING')
            """)
    int fail(UUID id, Instant at, String reference);

    /** Queued runs that have waited since before an instant. */
    @Query(SELECT + "WHERE r.region_code = :region AND r.state = 'QUEUED' AND r.queued_at < :before")
    List<RunRow> waiting(String region, Instant before);

    /** Runs whose improvement has not been heard of since before an instant: it waits, or is lost. */
    @Query(SELECT + "WHERE r.region_code = :region AND r.phase = 'IMPROVING' AND r.heard_at < :before")
    List<RunRow> unheard(String region, Instant before);

    @Query("""
            SELECT count(*) > 0 FROM planning_run
            WHERE region_code = :region AND exercise = :exercise AND state = 'QUEUED' AND door = 'EMERGENCY'
            """)
    boolean emergencyWaits(String region, boolean exercise);

    /** Whether a region was ever planned before an instant, or was to be. */
    @Query("""
            SELECT count(*) > 0 FROM planning_run
            WHERE region_code = :region AND exercise = :exercise AND queued_at < :before
            """)
    boolean askedBefore(String region, boolean exercise, Instant before);

    /** When the last nightly run of a region ended well. */
    @Query("""
            SELECT max(finished_at) FROM planning_run
            WHERE region_code = :region AND door = 'NIGHTLY' AND state = 'DONE'
            """)
    Optional<Instant> lastGoodNight(String region);

    @Query(SELECT + "WHERE r.id IN (:ids)")
    List<RunRow> byIds(Collection<UUID> ids);

    @Query(SELECT + "WHERE r.id = :id")
    Optional<RunRow> find(UUID id);
}
