package fr.renfort.crisis;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SystemRepository extends GenericRepository<SystemRow, UUID> {

    @Query("""
            INSERT INTO incident_system (incident_id, region_code, hospital_id, information_system_id)
            VALUES (:incidentId, :regionCode, :hospitalId, :informationSystemId)
            """)
    void insert(List<SystemRow> systems);

    @Query("""
            SELECT incident_system.* FROM incident_system WHERE incident_id IN (:incidents)
            ORDER BY incident_id, information_system_id
            """)
    List<SystemRow> of(Collection<UUID> incidents);

    @Query("DELETE FROM incident_system WHERE incident_id = :incident")
    int removeAllOf(UUID incident);

    /** Incidents that are open and name one of these systems. */
    @Query("""
            SELECT DISTINCT s.incident_id FROM incident_system s JOIN incident i ON i.id = s.incident_id
            WHERE i.closed_at IS NULL AND s.information_system_id IN (:systems)
            """)
    List<UUID> openIncidentsOn(Collection<UUID> systems);
}
