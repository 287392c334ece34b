package fr.renfort.pool;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LotRepository extends GenericRepository<LotRow, UUID> {

    void save(LotRow lot);

    void update(LotRow lot);

    Optional<LotRow> findById(UUID id);

    List<LotRow> findByIdIn(Collection<UUID> ids);

    void saveAll(Iterable<LotRow> rows);

    void updateAll(Iterable<LotRow> rows);

    /** Rows kept from others until the transaction ends; in the order of their ids. */
    @Query("SELECT lot.* FROM equipment_lot lot WHERE id IN (:ids) ORDER BY id FOR UPDATE")
    List<LotRow> lockAll(Collection<UUID> ids);

    /** The row, kept from others until the transaction ends. */
    @Query("SELECT lot.* FROM equipment_lot lot WHERE id = :id FOR UPDATE")
    Optional<LotRow> lock(UUID id);

    @Query("SELECT lot.* FROM equipment_lot lot WHERE region_code = :region AND withdrawn_at IS NULL ORDER BY id")
    List<LotRow> inThePoolOf(String region);

    @Query("SELECT lot.* FROM equipment_lot lot WHERE region_code IN (:regions) AND withdrawn_at IS NULL")
    List<LotRow> inThePoolsOf(Collection<String> regions);
}
