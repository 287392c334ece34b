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
interface RequestRepository extends GenericRepository<RequestRow, UUID> {

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
            WHERE state = 'SUBMITTED' AND submitted_at <= :by
            ORDER BY submitted_at, id
            """)
    List<RequestRow> submittedBefore(Instant by);

    @Query("""
            SELECT request.* FROM reinforcement_request request
            WHERE incident_id IN (:incidents) AND state NOT IN ('REFUSED', 'CANCELLED')
            ORDER BY id
            """)
    List<RequestRow> plannedOf(Collection<UUID> incidents);
}
