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
interface LegalEntityRepository extends GenericRepository<LegalEntityRow, UUID> {

    String SELECT = "SELECT id, finess, name, status, region_code, ght_code FROM legal_entity ";

    @Query(SELECT + "WHERE id IN (:ids)")
    List<LegalEntityRow> byIds(Collection<UUID> ids);

    @Query(SELECT + "WHERE finess = :finess")
    Optional<LegalEntityRow> byFiness(String finess);

    @Query(SELECT + "WHERE ght_code = :ghtCode ORDER BY name, id")
    List<LegalEntityRow> ofGht(String ghtCode);

    @Query("SELECT code, name, region_code FROM ght WHERE code IN (:codes)")
    List<GhtRow> ghts(Collection<String> codes);

    @Query("SELECT code, name, region_code FROM ght WHERE region_code = :regionCode ORDER BY code")
    List<GhtRow> ghtsOf(String regionCode);
}
