package fr.renfort.notice.duty;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface WatchRepository extends GenericRepository<AcknowledgementRow, UUID> {

    @Query("""
            SELECT request_id, acknowledged_at, acknowledged_by
            FROM request_acknowledgement WHERE request_id IN (:requests)
            """)
    List<AcknowledgementRow> acknowledged(Collection<UUID> requests);

    @Query("""
            SELECT request_id, step, escalated_at, recipient, national
            FROM request_escalation WHERE request_id IN (:requests) ORDER BY request_id, step
            """)
    List<EscalationRow> escalations(Collection<UUID> requests);

    /** 1 for whoever says so first. */
    @Query("""
            INSERT INTO request_acknowledgement (request_id, region_code, hospital_id, acknowledged_at, acknowledged_by)
            VALUES (:request, :region, :hospital, :at, :by)
            ON CONFLICT DO NOTHING
            """)
    int acknowledge(UUID request, String region, UUID hospital, Instant at, String by);

    /** 1 for whoever takes the step first. */
    @Query("""
            INSERT INTO request_escalation (request_id, step, region_code, hospital_id, escalated_at, recipient, national)
            VALUES (:request, :step, :region, :hospital, :at, :recipient, :national)
            ON CONFLICT DO NOTHING
            """)
    int escalate(UUID request, int step, String region, UUID hospital, Instant at, String recipient, boolean national);
}
