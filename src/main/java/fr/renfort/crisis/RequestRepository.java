package fr.renfort.crisis;

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
interface RequestRepository extends GenericRepository<RequestRow, UUID> {

    String LISTED = """
            SELECT request.* FROM reinforcement_request request
            WHERE (CAST(:region AS text) IS NULL OR region_code = :region)
              AND (CAST(:incident AS uuid) IS NULL OR incident_id = :incident)
              AND state IN (:states)
            """;

    void save(RequestRow request);

    void update(RequestRow request);

    Optional<RequestRow> findById(UUID id);

    List<RequestRow> findByIdIn(Collection<UUID> ids);

    /** The row, kept from others until the transaction ends. */
    @Query("SELECT request.* FROM reinforcement_request request WHERE id = :id FOR UPDATE")
    Optional<RequestRow> lock(UUID id);

    /** Requests of an incident that have not ended, kept from others until the transaction ends. */
    @Query("""
            SELECT request.* FROM reinforcement_request request
            WHERE incident_id = :incident AND ended_at IS NULL
            ORDER BY id
            FOR UPDATE
            """)
    List<RequestRow> lockLiveOf(UUID incident);

    @Query("SELECT EXISTS (SELECT FROM reinforcement_request WHERE incident_id = :incident AND triaged_at IS NOT NULL)")
    boolean weighed(UUID incident);

    @Query("""
            SELECT request.* FROM reinforcement_request request
            WHERE incident_id IN (:incidents) AND state NOT IN ('REFUSED', 'CANCELLED')
            ORDER BY id
            """)
    List<RequestRow> plannedOf(Collection<UUID> incidents);

    /** Latest first. */
    @Query(LISTED + """
              AND (:fromTheEdge OR (submitted_at, id) < (:submittedAt, :id))
            ORDER BY submitted_at DESC, id DESC
            LIMIT :limit
            """)
    List<RequestRow> after(
            @Nullable String region,
            @Nullable UUID incident,
            Collection<String> states,
            boolean fromTheEdge,
            Instant submittedAt,
            UUID id,
            int limit);

    @Query(LISTED + """
              AND (:fromTheEdge OR (submitted_at, id) > (:submittedAt, :id))
            ORDER BY submitted_at, id
            LIMIT :limit
            """)
    List<RequestRow> before(
            @Nullable String region,
            @Nullable UUID incident,
            Collection<String> states,
            boolean fromTheEdge,
            Instant submittedAt,
            UUID id,
            int limit);

    /** Of each incident its latest, latest first. */
    @Query("""
            SELECT ranked.* FROM (
                SELECT request.*, row_number() OVER (
                    PARTITION BY incident_id ORDER BY submitted_at DESC, id DESC) AS position
                FROM reinforcement_request request
                WHERE incident_id IN (:incidents)
                  AND (:fromTheEdge OR (submitted_at, id) < (:submittedAt, :id))) ranked
            WHERE position <= :limit
            ORDER BY submitted_at DESC, id DESC
            """)
    List<RequestRow> afterOf(Collection<UUID> incidents, boolean fromTheEdge, Instant submittedAt, UUID id, int limit);

    /** Of each incident its first, first ones first. */
    @Query("""
            SELECT ranked.* FROM (
                SELECT request.*, row_number() OVER (PARTITION BY incident_id ORDER BY submitted_at, id) AS position
                FROM reinforcement_request request
                WHERE incident_id IN (:incidents)
                  AND (:fromTheEdge OR (submitted_at, id) > (:submittedAt, :id))) ranked
            WHERE position <= :limit
            ORDER BY submitted_at, id
            """)
    List<RequestRow> beforeOf(Collection<UUID> incidents, boolean fromTheEdge, Instant submittedAt, UUID id, int limit);
}
