package fr.renfort.territory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NomenclatureRepository extends GenericRepository<SkillRow, String> {

    @Query("SELECT code, label_fr, label_en FROM skill ORDER BY code")
    List<SkillRow> skills();

    @Query("SELECT code, kind, label_fr, label_en FROM equipment_type ORDER BY code")
    List<EquipmentTypeRow> equipment();
}
