package fr.renfort.territory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EstablishmentRepository extends GenericRepository<EstablishmentRow, UUID> {

    @Query(EstablishmentRow.SELECT
            + "WHERE e.id = (SELECT n.establishment_id FROM establishment_finess n WHERE n.finess = :finess)")
    Optional<EstablishmentRow> byFiness(String finess);

    @Query(EstablishmentRow.SELECT + "WHERE e.legal_entity_id IN (:ids) ORDER BY e.name, e.id")
    List<EstablishmentRow> ofLegalEntities(Collection<UUID> ids);

    @Query(EstablishmentRow.SELECT + "WHERE e.information_system_id IN (:ids) ORDER BY e.name, e.id")
    List<EstablishmentRow> ofInformationSystems(Collection<UUID> ids);

    @Query("""
            SELECT finess, establishment_id, valid_from, valid_to, successor
            FROM establishment_finess
            WHERE establishment_id IN (:ids)
            ORDER BY valid_to DESC NULLS FIRST, valid_from DESC, finess
            """)
    List<FinessRow> numbersOf(Collection<UUID> ids);

    @Query("""
            UPDATE establishment SET information_system_id = :system, system_chosen = true
            WHERE id IN (:ids) AND region_code = :regionCode
            """)
    int chooseSystem(UUID system, Collection<UUID> ids, String regionCode);
}
