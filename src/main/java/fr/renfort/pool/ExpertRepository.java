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
interface ExpertRepository extends GenericRepository<ExpertRow, UUID> {

    void save(ExpertRow expert);

    void update(ExpertRow expert);

    Optional<ExpertRow> findById(UUID id);

    List<ExpertRow> findByIdIn(Collection<UUID> ids);

    void saveAll(Iterable<ExpertRow> rows);

    void updateAll(Iterable<ExpertRow> rows);

    /** Rows kept from others until the transaction ends; in the order of their ids, so that two who keep the same never wait for
     * each other. */
    @Query("SELECT expert.* FROM expert WHERE id IN (:ids) ORDER BY id FOR UPDATE")
    List<ExpertRow> lockAll(Collection<UUID> ids);

    /** The row, kept from others until the transaction ends. */
    @Query("SELECT expert.* FROM expert WHERE id = :id FOR UPDATE")
    Optional<ExpertRow> lock(UUID id);

    @Query("SELECT expert.* FROM expert WHERE region_code = :region AND withdrawn_at IS NULL ORDER BY id")
    List<ExpertRow> inThePoolOf(String region);

    @Query("SELECT expert.* FROM expert WHERE region_code IN (:regions) AND withdrawn_at IS NULL")
    List<ExpertRow> inThePoolsOf(Collection<String> regions);
}
