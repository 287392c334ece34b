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
interface LotAvailabilityRepository extends GenericRepository<LotAvailabilityRow, UUID> {

    void saveAll(Iterable<LotAvailabilityRow> rows);

    @Query("DELETE FROM lot_availability WHERE lot_id = :lot")
    void removeAllOf(UUID lot);

    @Query("DELETE FROM lot_availability WHERE lot_id IN (:lots)")
    void removeAllOf(Collection<UUID> lots);

    @Query("SELECT lot_availability.* FROM lot_availability WHERE lot_id IN (:lots) ORDER BY lot_id, starts_at")
    List<LotAvailabilityRow> of(Collection<UUID> lots);

    @Query("""
            SELECT a.* FROM lot_availability a JOIN equipment_lot lot ON lot.id = a.lot_id
            WHERE lot.region_code = :region AND lot.withdrawn_at IS NULL AND a.starts_at < :to AND a.ends_at > :from
            ORDER BY a.lot_id, a.starts_at
            """)
    List<LotAvailabilityRow> inThePoolOf(String region, Instant from, Instant to);
}
