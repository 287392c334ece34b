package fr.renfort.mission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HistoryRepository extends GenericRepository<MissionRow, UUID> {

    /** Published missions and loans, by their ids or those of their requests. */
    @Query("""
            SELECT m.id, m.request_id, false AS loan, (SELECT count(*) FROM duty d WHERE d.mission_id = m.id) AS items
            FROM mission m
            WHERE (m.request_id IN (:ids) OR m.id IN (:ids)) AND m.state <> 'PROPOSED'
            UNION ALL
            SELECT l.id, l.request_id, true AS loan, CAST(1 AS bigint) AS items
            FROM loan l
            WHERE (l.request_id IN (:ids) OR l.id IN (:ids)) AND l.state <> 'PROPOSED'
            """)
    List<TracedRow> traced(Collection<UUID> ids);
}
