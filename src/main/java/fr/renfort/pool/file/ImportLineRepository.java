package fr.renfort.pool.file;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportLineRepository extends GenericRepository<ImportLineRow, UUID> {

    @Query("""
            INSERT INTO pool_import_line (import_id, region_code, lender_id, group_key, line, cells)
            VALUES (:importId, :regionCode, :lenderId, :groupKey, :line, :cells)
            """)
    void add(List<ImportLineRow> lines);

    @Query("""
            SELECT l.* FROM pool_import_line l
            WHERE l.import_id = :id AND (l.group_key, l.line) > (:key, :line)
            ORDER BY l.group_key, l.line
            LIMIT :limit
            """)
    List<ImportLineRow> after(UUID id, String key, int line, int limit);
}
