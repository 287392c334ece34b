package fr.renfort.territory.register;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NumberRepository extends GenericRepository<NumberRow, String> {

    List<NumberRow> findAll();

    List<NumberRow> saveAll(List<NumberRow> rows);

    List<NumberRow> updateAll(List<NumberRow> rows);
}
