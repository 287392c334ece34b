package fr.renfort.board;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BoardRepository extends GenericRepository<DecisionRow, UUID> {

    String COUNTED = """
            SELECT incident_id, state, count(*) FILTER (WHERE starts_at <= :now) AS now, count(*) AS next_day
            FROM board_seat
            """;

    @Query(COUNTED + """
            WHERE region_code = :region AND exercise = :exercise AND ends_at > :now AND starts_at < :dayAfter
            GROUP BY incident_id, state
            """)
    List<SeatRow> seatsOfRegion(String region, boolean exercise, Instant now, Instant dayAfter);

    @Query(COUNTED + """
            WHERE incident_id IN (:incidents) AND ends_at > :now AND starts_at < :dayAfter
            GROUP BY incident_id, state
            """)
    List<SeatRow> seatsOfIncidents(Collection<UUID> incidents, Instant now, Instant dayAfter);

    @Query("""
            SELECT need_id, local.day, state, count(*) AS seats
            FROM board_seat JOIN region ON region.code = board_seat.region_code
            CROSS JOIN LATERAL (SELECT CAST(starts_at AT TIME ZONE region.time_zone AS date) AS day,
                                       CAST(CAST(:now AS timestamptz) AT TIME ZONE region.time_zone AS date) AS today) local
            WHERE need_id IN (:needs) AND ends_at > :now AND local.day >= local.today AND local.day < local.today + CAST(:days AS int)
            GROUP BY need_id, local.day, state
            """)
    List<DaySeatRow> seatsOfNeeds(Collection<UUID> needs, Instant now, int days);

    @Query("""
            SELECT r.state, count(*) AS count
            FROM reinforcement_request r JOIN incident i ON i.id = r.incident_id
            WHERE r.region_code = :region AND i.exercise = :exercise AND i.closed_at IS NULL
            GROUP BY r.state
            """)
    List<RequestCount> requests(String region, boolean exercise);

    @Query("""
            SELECT i.open_incidents, i.attacked_sites, m.people_on_site, m.people_coming
            FROM (SELECT count(*) AS open_incidents, count(DISTINCT establishment_id) AS attacked_sites
                  FROM incident WHERE region_code = :region AND exercise = :exercise AND closed_at IS NULL) AS i
            CROSS JOIN (SELECT count(DISTINCT expert_id) FILTER (WHERE state = 'ON_SITE') AS people_on_site,
                               count(DISTINCT expert_id) FILTER (WHERE state <> 'ON_SITE') AS people_coming
                        FROM mission
                        WHERE region_code = :region AND (exercise_id IS NOT NULL) = :exercise
                          AND state IN ('COMMITTED', 'MOBILISED', 'ON_SITE') AND ends_at > :now) AS m
            """)
    Presence presence(String region, boolean exercise, Instant now);
}
