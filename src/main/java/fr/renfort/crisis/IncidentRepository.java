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

@JdbcRepository(dialect = Dialect.POSTGRES)
interface IncidentRepository extends GenericRepository<IncidentRow, UUID> {

    void save(IncidentRow incident);

    void update(IncidentRow incident);

    Optional<IncidentRow> findById(UUID id);

    List<IncidentRow> findByIdIn(Collection<UUID> ids);

    /** The row, kept from others until the transaction ends. */
    @Query("SELECT incident.* FROM incident WHERE id = :id FOR UPDATE")
    Optional<IncidentRow> lock(UUID id);

    @Query("""
            SELECT incident.* FROM incident
            WHERE region_code = :region AND (closed_at IS NULL OR closed_at >= :closedSince)
            ORDER BY id
            """)
    List<IncidentRow> ongoing(String region, Instant closedSince);

    /** Hospitals that are under attack, exercises apart. */
    @Query("SELECT DISTINCT hospital_id FROM incident WHERE closed_at IS NULL AND NOT exercise")
    List<UUID> attackedHospitals();
}
