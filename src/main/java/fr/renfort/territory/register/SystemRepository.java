package fr.renfort.territory.register;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SystemRepository extends GenericRepository<SystemRow, UUID> {

    /** Default ones; those that people made name no legal entity. */
    @Query("""
            SELECT id, region_code, name, legal_entity_id, department_code
            FROM information_system
            WHERE legal_entity_id IS NOT NULL
            """)
    List<SystemRow> usual();

    List<SystemRow> saveAll(List<SystemRow> rows);

    List<SystemRow> updateAll(List<SystemRow> rows);
}
