package fr.renfort.territory.register;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportRepository extends GenericRepository<ImportRow, UUID> {

    /** Held until the end of the transaction; false while another import holds it. */
    @Query("SELECT pg_try_advisory_xact_lock(hashtextextended('register import', 0))")
    boolean lock();

    @Query("SELECT digest FROM register_import ORDER BY number DESC LIMIT 1")
    Optional<String> latestDigest();

    @Query("""
            INSERT INTO region (code, name, ars_name, chef_lieu, time_zone)
            VALUES (:code, :name, :arsName, :chefLieu, :timeZone)
            ON CONFLICT (code) DO UPDATE
            SET name = :name, ars_name = :arsName, chef_lieu = :chefLieu, time_zone = :timeZone
            """)
    int putRegion(String code, String name, String arsName, String chefLieu, String timeZone);

    @Query("""
            INSERT INTO department (code, name, region_code, chef_lieu)
            VALUES (:code, :name, :regionCode, :chefLieu)
            ON CONFLICT (code) DO UPDATE SET name = :name, region_code = :regionCode, chef_lieu = :chefLieu
            """)
    int putDepartment(String code, String name, String regionCode, String chefLieu);

    @Query("""
            INSERT INTO ght (code, name, region_code) VALUES (:code, :name, :regionCode)
            ON CONFLICT (code) DO UPDATE SET name = :name, region_code = :regionCode
            """)
    int putGht(String code, String name, String regionCode);

    ImportRow save(ImportRow row);
}
