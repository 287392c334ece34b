package fr.renfort.territory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface InformationSystemRepository extends GenericRepository<InformationSystemRow, UUID> {

    @Query("SELECT id, region_code, name FROM information_system WHERE id IN (:ids)")
    List<InformationSystemRow> byIds(Collection<UUID> ids);

    @Query("""
            SELECT s.id, s.region_code, s.name
            FROM information_system s
            WHERE s.region_code = :regionCode
              AND EXISTS (SELECT FROM establishment e WHERE e.information_system_id = s.id)
            ORDER BY s.name, s.id
            """)
    List<InformationSystemRow> inUse(String regionCode);

    @Query("INSERT INTO information_system (id, region_code, name) VALUES (:id, :regionCode, :name)")
    int add(UUID id, String regionCode, String name);
}
