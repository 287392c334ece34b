package fr.renfort.run;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AlarmRepository extends GenericRepository<AlarmRow, UUID> {

    String COLUMNS =
            "a.id, a.region_code, a.exercise, a.night, a.run_id, a.raised_at, a.acknowledged_at, a.acknowledged_by";

    String SELECT = "SELECT " + COLUMNS + " FROM run_alarm a ";

    /** 1 when the alarm is new, else 0. */
    @Query("""
            INSERT INTO run_alarm (id, region_code, kind, exercise, night, raised_at)
            VALUES (:id, :region, 'MISSED_NIGHT', :exercise, :night, :at)
            ON CONFLICT DO NOTHING
            """)
    int raiseMissedNight(UUID id, String region, boolean exercise, LocalDate night, Instant at);

    @Query("""
            INSERT INTO run_alarm (id, region_code, kind, exercise, run_id, raised_at)
            VALUES (:id, :region, 'FAILED_RUN', :exercise, :run, :at)
            ON CONFLICT DO NOTHING
            """)
    int raiseFailedRun(UUID id, String region, boolean exercise, UUID run, Instant at);

    @Query(SELECT + "WHERE a.id IN (:ids)")
    List<AlarmRow> byIds(Collection<UUID> ids);

    /** 1 when nobody had acknowledged it. */
    @Query(
            "UPDATE run_alarm SET acknowledged_at = :at, acknowledged_by = :by WHERE id = :id AND acknowledged_at IS NULL")
    int acknowledge(UUID id, Instant at, String by);
}
