package fr.renfort.pool.file;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportRepository extends GenericRepository<ImportRow, UUID> {

    void save(ImportRow row);

    void update(ImportRow row);

    @Query("SELECT pool_import.* FROM pool_import WHERE id = :id AND actor = :actor")
    Optional<ImportRow> find(UUID id, String actor);

    @Query("SELECT pool_import.* FROM pool_import WHERE id = :id AND actor = :actor FOR UPDATE")
    Optional<ImportRow> lock(UUID id, String actor);

    /**
     * Plans each statement of this transaction anew, checks of foreign keys too: a plan made while a table was small reads all of it
     * for each row that is added.
     */
    @Query("SELECT set_config('plan_cache_mode', 'force_custom_plan', true)")
    String planAnew();

    @Query("DELETE FROM pool_import WHERE previewed_at < :before")
    int removeOlderThan(Instant before);
}
