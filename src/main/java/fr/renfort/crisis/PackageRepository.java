package fr.renfort.crisis;

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
interface PackageRepository extends GenericRepository<PackageRow, UUID> {

    /** The packages of hospitals, then those of regions and the national ones, by code; of one code the national one last. */
    @Query("""
            SELECT reinforcement_package.* FROM reinforcement_package
            WHERE NOT removed AND (hospital_id IN (:hospitals) OR (hospital_id IS NULL AND (region_code IS NULL OR region_code IN (:regions))))
            ORDER BY hospital_id NULLS LAST, code, region_code NULLS LAST
            """)
    List<PackageRow> visibleIn(Collection<String> regions, Collection<UUID> hospitals);

    /** Sets the package of a code that a region or a hospital has of its own; the id is that of the one before, if any. */
    @Query("""
            INSERT INTO reinforcement_package (id, region_code, hospital_id, code, label_fr, label_en, version)
            VALUES (:id, :region, :hospital, :code, :labelFr, :labelEn, 1)
            ON CONFLICT (region_code, hospital_id, code)
                DO UPDATE SET label_fr = EXCLUDED.label_fr, label_en = EXCLUDED.label_en,
                              version = reinforcement_package.version + 1, removed = false
            RETURNING reinforcement_package.*
            """)
    PackageRow set(UUID id, String region, @Nullable UUID hospital, String code, String labelFr, String labelEn);

    @Query("SELECT count(pg_advisory_xact_lock(hashtextextended(:name, 0)))")
    long lock(String name);

    /** What a region or a hospital has of its own, removed or not. */
    @Query("""
            SELECT reinforcement_package.* FROM reinforcement_package
            WHERE region_code = :region AND hospital_id IS NOT DISTINCT FROM CAST(:hospital AS uuid) AND code = :code
            """)
    Optional<PackageRow> own(String region, @Nullable UUID hospital, String code);

    @Query("""
            UPDATE reinforcement_package SET removed = :removed, version = version + 1 WHERE id = :id
            RETURNING reinforcement_package.*
            """)
    PackageRow use(UUID id, boolean removed);

    @Query("SELECT reinforcement_package.* FROM reinforcement_package WHERE id = :id")
    Optional<PackageRow> find(UUID id);
}
