package fr.renfort.crisis;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PackageRepository extends GenericRepository<PackageRow, UUID> {

    /** The packages of regions and the national ones, by code; of one code the national one last. */
    @Query("""
            SELECT reinforcement_package.* FROM reinforcement_package
            WHERE region_code IS NULL OR region_code IN (:regions)
            ORDER BY code, region_code NULLS LAST
            """)
    List<PackageRow> visibleIn(Collection<String> regions);

    /** Sets a region's own package of a code; the id is that of the one that was there before, if any. */
    @Query("""
            INSERT INTO reinforcement_package (id, region_code, code, label_fr, label_en)
            VALUES (:id, :region, :code, :labelFr, :labelEn)
            ON CONFLICT (region_code, code) DO UPDATE SET label_fr = EXCLUDED.label_fr, label_en = EXCLUDED.label_en
            RETURNING reinforcement_package.*
            """)
    PackageRow set(UUID id, String region, String code, String labelFr, String labelEn);
}
