package fr.renfort.pool;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CalendarRepository extends GenericRepository<CalendarRow, UUID> {

    void saveAll(Iterable<CalendarRow> rows);

    @Query("""
            DELETE FROM expert_calendar
            WHERE expert_id = :expert AND kind = :kind AND starts_at < :to AND ends_at > :from
            """)
    void removeTouching(UUID expert, String kind, Instant from, Instant to);

    @Query("DELETE FROM expert_calendar WHERE expert_id IN (:experts)")
    void removeAllOf(Collection<UUID> experts);

    @Query(
            "SELECT expert_calendar.* FROM expert_calendar WHERE expert_id IN (:experts) ORDER BY expert_id, starts_at, kind")
    List<CalendarRow> of(Collection<UUID> experts);

    @Query("""
            SELECT c.* FROM expert_calendar c JOIN expert e ON e.id = c.expert_id
            WHERE e.region_code = :region AND e.withdrawn_at IS NULL AND c.starts_at < :to AND c.ends_at > :from
            ORDER BY c.expert_id, c.starts_at, c.kind
            """)
    List<CalendarRow> inThePoolOf(String region, Instant from, Instant to);
}
