package fr.renfort.notice.duty;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DutyRotaRepository extends GenericRepository<DutyRotaRow, String> {

    @Query("""
            SELECT region_code, version, shifts::text AS shifts, changed_at, changed_by
            FROM duty_rota WHERE region_code IN (:regions)
            """)
    List<DutyRotaRow> of(Collection<String> regions);

    /** 1 when the version that was read is the one that is there, 0 for none; else 0. */
    @Query("""
            INSERT INTO duty_rota (region_code, version, shifts, changed_at, changed_by)
            VALUES (:region, 1, CAST(:shifts AS jsonb), :at, :by)
            ON CONFLICT (region_code) DO UPDATE
            SET version = duty_rota.version + 1, shifts = excluded.shifts, changed_at = excluded.changed_at,
                changed_by = excluded.changed_by
            WHERE duty_rota.version = :read
            """)
    int replace(String region, int read, String shifts, Instant at, String by);
}
