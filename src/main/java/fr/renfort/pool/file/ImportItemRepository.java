package fr.renfort.pool.file;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportItemRepository extends GenericRepository<ImportItemRow, UUID> {

    @Query("""
            INSERT INTO pool_import_item (import_id, region_code, lender_id, line, action, strands, verdict)
            VALUES (:importId, :regionCode, :lenderId, :line, :action, :strands, :verdict)
            """)
    void add(List<ImportItemRow> items);

    @Query("SELECT i.* FROM pool_import_item i WHERE i.import_id = :id AND i.line IN (:lines)")
    List<ImportItemRow> of(UUID id, Collection<Integer> lines);

    @Query("""
            SELECT i.* FROM pool_import_item i
            WHERE i.import_id = :id AND i.line > :after AND (CAST(:action AS text) IS NULL OR i.action = :action)
            ORDER BY i.line
            LIMIT :limit
            """)
    List<ImportItemRow> after(UUID id, @Nullable String action, int after, int limit);

    @Query("""
            SELECT i.* FROM pool_import_item i
            WHERE i.import_id = :id AND i.line < :before AND (CAST(:action AS text) IS NULL OR i.action = :action)
            ORDER BY i.line DESC
            LIMIT :limit
            """)
    List<ImportItemRow> before(UUID id, @Nullable String action, int before, int limit);
}
