package fr.renfort.crisis;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExpertNeedRepository extends GenericRepository<ExpertNeedRow, UUID> {

    void saveAll(Iterable<ExpertNeedRow> needs);

    List<ExpertNeedRow> findByIdIn(Collection<UUID> ids);

    @Query("SELECT expert_need.* FROM expert_need WHERE request_id IN (:requests) ORDER BY request_id, position")
    List<ExpertNeedRow> of(Collection<UUID> requests);
}
