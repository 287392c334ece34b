package fr.renfort.mission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PlanRepository extends GenericRepository<PlanRow, UUID> {

    String COLUMNS = """
            p.id, p.region_code, p.run_id, p.exercise, p.state, p.created_at, p.published_at, p.published_by, p.version
            """;

    String SELECT = "SELECT " + COLUMNS + " FROM plan p ";

    @Query(SELECT + "WHERE p.id IN (:ids)")
    List<PlanRow> byIds(Collection<UUID> ids);

    /** The last plan of each of these runs. */
    @Query("""
            SELECT DISTINCT ON (p.run_id) p.id, p.region_code, p.run_id, p.exercise, p.state, p.created_at, p.published_at,
                   p.published_by, p.version
            FROM plan p
            WHERE p.run_id IN (:runs)
            ORDER BY p.run_id, p.created_at DESC, p.state = 'CURRENT' DESC
            """)
    List<PlanRow> ofRuns(Collection<UUID> runs);

    @Query(SELECT + "WHERE p.region_code IN (:regions) AND p.exercise = :exercise AND p.state = 'CURRENT'")
    List<PlanRow> currentOf(Collection<String> regions, boolean exercise);

    @Query(SELECT + "WHERE p.region_code = :region AND p.exercise = :exercise AND p.state = 'CURRENT'")
    Optional<PlanRow> current(String region, boolean exercise);

    @Query(SELECT + "WHERE p.region_code = :region AND p.exercise = :exercise AND p.state = 'CURRENT' FOR UPDATE")
    Optional<PlanRow> lockCurrent(String region, boolean exercise);

    @Query(SELECT + "WHERE p.id = :id FOR UPDATE")
    Optional<PlanRow> lock(UUID id);

    @Query("""
            INSERT INTO plan (id, region_code, run_id, exercise, state, created_at)
            VALUES (:id, :region, :run, :exercise, 'CURRENT', :createdAt)
            """)
    int insert(UUID id, String region, UUID run, boolean exercise, Instant createdAt);

    @Query("""
            UPDATE plan SET state = 'SUPERSEDED', version = version + 1
            WHERE region_code = :region AND exercise = :exercise AND state = 'CURRENT'
            """)
    int supersede(String region, boolean exercise);

    @Query("UPDATE plan SET published_at = :at, published_by = :by, version = version + 1 WHERE id = :id")
    int publish(UUID id, Instant at, String by);
}
