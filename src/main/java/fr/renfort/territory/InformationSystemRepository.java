package fr.renfort.territory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface InformationSystemRepository extends GenericRepository<InformationSystemRow, UUID> {

    @Query("SELECT id, region_code, name, version FROM information_system WHERE id IN (:ids)")
    List<InformationSystemRow> byIds(Collection<UUID> ids);

    /** The row, kept from others until the transaction ends. */
    @Query("SELECT id, region_code, name, version FROM information_system WHERE id = :id FOR UPDATE")
    Optional<InformationSystemRow> lock(UUID id);

    @Query("""
            SELECT s.id, s.region_code, s.name, s.version
            FROM information_system s
            WHERE s.region_code IN (:regionCodes)
              AND EXISTS (SELECT FROM establishment e WHERE e.information_system_id = s.id)
            ORDER BY s.name, s.id
            """)
    List<InformationSystemRow> inUse(Collection<String> regionCodes);

    @Query("INSERT INTO information_system (id, region_code, name) VALUES (:id, :regionCode, :name)")
    int add(UUID id, String regionCode, String name);

    @Query("UPDATE information_system SET name = :name, version = version + 1 WHERE id = :id")
    int rename(UUID id, String name);

    @Query("UPDATE information_system SET version = version + 1 WHERE id = :id")
    int touch(UUID id);
}
