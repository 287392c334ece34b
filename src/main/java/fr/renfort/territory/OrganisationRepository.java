package fr.renfort.territory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OrganisationRepository extends GenericRepository<OrganisationRow, UUID> {

    String COLUMNS = "id, region_code, name, kind, legal_entity_id, max_lent_per_day, daily_rest_minutes, version";

    String SELECT = "SELECT " + COLUMNS + " FROM organisation ";

    @Query(SELECT + "WHERE id IN (:ids)")
    List<OrganisationRow> byIds(Collection<UUID> ids);

    @Query(SELECT + "WHERE id = :id FOR UPDATE")
    Optional<OrganisationRow> lock(UUID id);

    @Query(SELECT + "WHERE legal_entity_id = :legalEntityId")
    Optional<OrganisationRow> ofLegalEntity(UUID legalEntityId);

    @Query(SELECT + "WHERE legal_entity_id IN (:legalEntityIds)")
    List<OrganisationRow> ofLegalEntities(Collection<UUID> legalEntityIds);

    /** 1 when it is new; 0 when its legal entity lends already or its name is taken in the region. */
    @Query("""
            INSERT INTO organisation
                (id, region_code, name, kind, legal_entity_id, max_lent_per_day, daily_rest_minutes, version)
            VALUES (:id, :regionCode, :name, :kind, :legalEntityId, :maxLentPerDay, :dailyRestMinutes, 0)
            ON CONFLICT DO NOTHING
            """)
    int add(
            UUID id,
            String regionCode,
            String name,
            String kind,
            @Nullable UUID legalEntityId,
            int maxLentPerDay,
            int dailyRestMinutes);

    @Query("""
            UPDATE organisation
            SET max_lent_per_day = :maxLentPerDay, daily_rest_minutes = :dailyRestMinutes, version = version + 1
            WHERE id = :id
            """)
    int change(UUID id, int maxLentPerDay, int dailyRestMinutes);
}
