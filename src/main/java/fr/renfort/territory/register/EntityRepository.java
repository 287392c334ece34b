package fr.renfort.territory.register;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EntityRepository extends GenericRepository<EntityRow, UUID> {

    List<EntityRow> findAll();

    List<EntityRow> saveAll(List<EntityRow> rows);

    List<EntityRow> updateAll(List<EntityRow> rows);
}
