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
interface IncidentRepository extends GenericRepository<IncidentRow, UUID> {

    String LISTED = """
            SELECT incident.* FROM incident
            WHERE (CAST(:region AS text) IS NULL OR region_code = :region)
              AND (CAST(:hospital AS uuid) IS NULL OR hospital_id = :hospital)
              AND (CAST(:open AS boolean) IS NULL OR (closed_at IS NULL) = :open)
              AND (CAST(:exercise AS boolean) IS NULL OR exercise = :exercise)
            """;

    void save(IncidentRow incident);

    void update(IncidentRow incident);

    Optional<IncidentRow> findById(UUID id);

    List<IncidentRow> findByIdIn(Collection<UUID> ids);

    /** The row, kept from others until the transaction ends. */
    @Query("SELECT incident.* FROM incident WHERE id = :id FOR UPDATE")
    Optional<IncidentRow> lock(UUID id);

    /** Latest first. */
    @Query(LISTED + """
              AND (:fromTheEdge OR (declared_at, id) < (:declaredAt, :id))
            ORDER BY declared_at DESC, id DESC
            LIMIT :limit
            """)
    List<IncidentRow> after(
            @Nullable String region,
            @Nullable UUID hospital,
            @Nullable Boolean open,
            @Nullable Boolean exercise,
            boolean fromTheEdge,
            Instant declaredAt,
            UUID id,
            int limit);

    @Query(LISTED + """
              AND (:fromTheEdge OR (declared_at, id) > (:declaredAt, :id))
            ORDER BY declared_at, id
            LIMIT :limit
            """)
    List<IncidentRow> before(
            @Nullable String region,
            @Nullable UUID hospital,
            @Nullable Boolean open,
            @Nullable Boolean exercise,
            boolean fromTheEdge,
            Instant declaredAt,
            UUID id,
            int limit);

    @Query("""
            SELECT incident.* FROM incident
            WHERE region_code = :region AND (closed_at IS NULL OR closed_at >= :closedSince)
            ORDER BY id
            """)
    List<IncidentRow> ongoing(String region, Instant closedSince);
}
