package fr.renfort.mission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HandRepository extends GenericRepository<HandRow, UUID> {

    @Query("""
            INSERT INTO hand_assignment (mission_id, region_code, lender_id, reason, derogation, breaks, assigned_at, assigned_by)
            VALUES (:mission, :region, :lender, :reason, :derogation, :breaks, :at, :by)
            """)
    int insert(
            UUID mission,
            String region,
            UUID lender,
            @Nullable String reason,
            @Nullable String derogation,
            String breaks,
            Instant at,
            String by);

    @Query("""
            SELECT mission_id, reason, derogation, breaks, assigned_at, assigned_by
            FROM hand_assignment
            WHERE mission_id IN (:missions)
            """)
    List<HandRow> of(Collection<UUID> missions);
}
