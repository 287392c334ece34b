package fr.renfort.crisis;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ItemRepository extends GenericRepository<ItemRow, UUID> {

    @Query("""
            INSERT INTO package_item (package_id, position, skill_code, minimum_level, equipment_code, quantity)
            VALUES (:packageId, :position, :skillCode, :minimumLevel, :equipmentCode, :quantity)
            """)
    void insert(List<ItemRow> items);

    @Query("DELETE FROM package_item WHERE package_id = :packageId")
    void removeAllOf(UUID packageId);

    @Query("SELECT package_item.* FROM package_item WHERE package_id IN (:packages) ORDER BY package_id, position")
    List<ItemRow> of(Collection<UUID> packages);
}
