package fr.renfort.territory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RegionRepository extends GenericRepository<RegionRow, String> {

    @Query("SELECT code, name, ars_name, chef_lieu, time_zone FROM region ORDER BY code")
    List<RegionRow> all();

    @Query("SELECT code, name, ars_name, chef_lieu, time_zone FROM region WHERE code = :code")
    Optional<RegionRow> find(String code);

    @Query("SELECT code, name, region_code, chef_lieu FROM department ORDER BY code")
    List<DepartmentRow> departments();

    @Query("SELECT code, name, region_code, chef_lieu FROM department WHERE code = :code")
    Optional<DepartmentRow> department(String code);
}
