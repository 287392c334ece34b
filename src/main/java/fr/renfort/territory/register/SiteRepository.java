package fr.renfort.territory.register;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SiteRepository extends GenericRepository<SiteRow, UUID> {

    @Query("UPDATE establishment SET absent_since = :since WHERE id IN (:ids)")
    int flag(Collection<UUID> ids, Instant since);

    List<SiteRow> findAll();

    List<SiteRow> saveAll(List<SiteRow> rows);

    List<SiteRow> updateAll(List<SiteRow> rows);
}
