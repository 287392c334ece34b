package fr.renfort.mission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface GapRepository extends GenericRepository<GapRow, UUID> {

    String COLUMNS = """
            g.id, g.plan_id, g.region_code, g.hospital_id, g.request_id, g.need_id, g.kind, g.seat, g.shift_start,
            g.starts_at, g.ends_at, g.missing_units, g.why::text AS why, g.relaxation::text AS relaxation
            """;

    String SELECT = "SELECT " + COLUMNS + " FROM plan_gap g ";

    @Query("""
            INSERT INTO plan_gap (id, plan_id, region_code, hospital_id, request_id, need_id, kind, seat, shift_start,
                                  starts_at, ends_at, missing_units, why, relaxation)
            VALUES (:id, :planId, :regionCode, :hospitalId, :requestId, :needId, :kind, :seat, :shiftStart,
                    :startsAt, :endsAt, :missingUnits, CAST(:why AS jsonb), CAST(:relaxation AS jsonb))
            """)
    void insertAll(List<GapRow> gaps);

    /** Before the plan in force is superseded: its gaps no longer count. */
    @Query("""
            UPDATE plan_gap g SET in_force = false
            FROM plan p
            WHERE p.id = g.plan_id AND p.region_code = :region AND p.exercise = :exercise AND p.state = 'CURRENT'
            """)
    int supersede(String region, boolean exercise);

    @Query(SELECT + "WHERE g.id IN (:ids)")
    List<GapRow> byIds(Collection<UUID> ids);

    @Query(SELECT + "WHERE g.plan_id = :plan ORDER BY g.starts_at, g.id")
    List<GapRow> ofPlan(UUID plan);
}
