package fr.renfort.mission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CoverageRepository extends GenericRepository<MissionRow, UUID> {

    @Query("""
            SELECT request_id,
                   count(*) FILTER (WHERE state = 'MISSING') AS missing,
                   count(*) FILTER (WHERE state <> 'MISSING') AS present,
                   count(*) FILTER (WHERE state IN ('COMMITTED', 'MOBILISED', 'ON_SITE')) AS committed,
                   count(*) FILTER (WHERE state = 'ON_SITE') AS arrived
            FROM (
                SELECT m.request_id, m.state
                FROM mission m JOIN duty d ON d.mission_id = m.id
                WHERE m.request_id IN (:requests) AND d.ends_at > :now
                  AND m.state IN ('PROPOSED', 'SOLICITED', 'OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE')
                UNION ALL
                SELECT l.request_id, l.state
                FROM loan l
                WHERE l.request_id IN (:requests) AND l.ends_at > :now
                  AND l.state IN ('PROPOSED', 'SOLICITED', 'OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE')
                UNION ALL
                SELECT g.request_id, 'MISSING'
                FROM plan_gap g
                WHERE g.in_force AND g.request_id IN (:requests) AND g.ends_at > :now AND g.kind <> 'TOO_SHORT'
            ) AS item
            GROUP BY request_id
            """)
    List<CoverageRow> of(Collection<UUID> requests, Instant now);
}
