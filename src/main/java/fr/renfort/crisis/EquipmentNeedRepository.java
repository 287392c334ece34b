package fr.renfort.crisis;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EquipmentNeedRepository extends GenericRepository<EquipmentNeedRow, UUID> {

    void saveAll(Iterable<EquipmentNeedRow> needs);

    List<EquipmentNeedRow> findByIdIn(Collection<UUID> ids);

    @Query("SELECT equipment_need.* FROM equipment_need WHERE request_id IN (:requests) ORDER BY request_id, position")
    List<EquipmentNeedRow> of(Collection<UUID> requests);
}
