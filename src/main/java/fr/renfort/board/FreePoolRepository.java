package fr.renfort.board;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FreePoolRepository extends GenericRepository<DecisionRow, UUID> {

    /** No leave, work at home or promise touches the days, and of each enough is available. Days are given by their starts. */
    String EXPERT_IS_FREE = """
            NOT EXISTS (SELECT FROM expert_calendar c
                        WHERE c.expert_id = e.id AND c.kind <> 'AVAILABLE' AND c.starts_at < :end AND c.ends_at > :start)
            AND NOT EXISTS (SELECT FROM duty d
                            WHERE d.expert_id = e.id AND d.active AND d.exercise_id IS NULL
                              AND d.starts_at < :end AND d.ends_at > :start)
            AND NOT EXISTS (
                SELECT FROM unnest(CAST(string_to_array(:starts, ',') AS timestamptz[]),
                                   CAST(string_to_array(:ends, ',') AS timestamptz[])) AS day(starts_at, ends_at)
                WHERE coalesce((SELECT sum(extract(epoch FROM least(c.ends_at, day.ends_at) - greatest(c.starts_at, day.starts_at)))
                                FROM expert_calendar c
                                WHERE c.expert_id = e.id AND c.kind = 'AVAILABLE'
                                  AND c.starts_at < day.ends_at AND c.ends_at > day.starts_at), 0) < 60 * :minutes)
            """;

    /** One window in which it can be lent holds all of the days, and no promise touches them; what was used up is gone. */
    String LOT_IS_FREE = """
            EXISTS (SELECT FROM lot_availability a WHERE a.lot_id = t.id AND a.starts_at <= :start AND a.ends_at >= :end)
            AND NOT EXISTS (SELECT FROM loan l
                            WHERE l.lot_id = t.id AND l.exercise_id IS NULL
                              AND (l.active AND l.away_from < :end AND l.away_to > :start
                                   OR t.kind = 'CONSUMABLE' AND l.state IN ('RELEASED', 'RETURNED')))
            """;

    @Query("SELECT e.id FROM expert e WHERE e.region_code = :region AND e.withdrawn_at IS NULL AND " + EXPERT_IS_FREE)
    List<UUID> experts(String region, Instant start, Instant end, String starts, String ends, int minutes);

    @Query("SELECT t.id FROM equipment_lot t WHERE t.region_code = :region AND t.withdrawn_at IS NULL AND "
            + LOT_IS_FREE)
    List<UUID> lots(String region, Instant start, Instant end);

    @Query("""
            WITH pool AS MATERIALIZED (
                SELECT e.id,
            """ + EXPERT_IS_FREE + """
                AS free FROM expert e WHERE e.region_code = :region AND e.withdrawn_at IS NULL)
            SELECT s.code AS skill, count(p.id) AS people, count(p.id) FILTER (WHERE p.free) AS free
            FROM skill s
            LEFT JOIN expert_skill h ON h.skill_code = s.code AND h.region_code = :region
                AND (h.expires_on IS NULL OR h.expires_on >= :day)
            LEFT JOIN pool p ON p.id = h.expert_id
            GROUP BY s.code
            ORDER BY s.code
            """)
    List<SkillReserve> skills(
            String region, Instant start, Instant end, String starts, String ends, int minutes, LocalDate day);

    @Query("""
            SELECT y.code AS equipment, coalesce(sum(t.quantity), 0) AS units, coalesce(sum(t.quantity) FILTER (WHERE
            """ + LOT_IS_FREE + """
                ), 0) AS free
            FROM equipment_type y
            LEFT JOIN equipment_lot t ON t.equipment_code = y.code AND t.region_code = :region AND t.withdrawn_at IS NULL
            GROUP BY y.code
            ORDER BY y.code
            """)
    List<EquipmentReserve> equipment(String region, Instant start, Instant end);
}
