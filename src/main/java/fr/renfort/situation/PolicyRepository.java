package fr.renfort.situation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PolicyRepository extends GenericRepository<PolicyRow, String> {

    @Query(
            "SELECT region_code, settings::text AS settings, version FROM planning_policy WHERE region_code IN (:regions)")
    List<PolicyRow> find(Collection<String> regions);

    /** 1 when the policy still had that version (0: there was none), else 0. */
    @Query("""
            INSERT INTO planning_policy (region_code, settings, changed_at, changed_by, version)
            SELECT :region, CAST(:settings AS jsonb), :at, :by, 1
            WHERE CAST(:version AS int) = 0 OR EXISTS (SELECT FROM planning_policy WHERE region_code = :region)
            ON CONFLICT (region_code) DO UPDATE
            SET settings = excluded.settings, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                version = planning_policy.version + 1
            WHERE planning_policy.version = CAST(:version AS int)
            """)
    int change(String region, String settings, Instant at, String by, int version);
}
