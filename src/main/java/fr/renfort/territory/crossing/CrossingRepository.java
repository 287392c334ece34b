package fr.renfort.territory.crossing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CrossingRepository extends GenericRepository<CrossingRow, UUID> {

    String SELECT = """
            SELECT id, region_code, mode, from_name, from_latitude, from_longitude, to_name, to_latitude, to_longitude,
                   minutes, changed_at, changed_by, version
            FROM crossing
            """;

    @Query(SELECT + "ORDER BY region_code, from_name, to_name")
    List<CrossingRow> all();

    @Query(SELECT + "WHERE id IN (:ids)")
    List<CrossingRow> byIds(Collection<UUID> ids);

    @Query(SELECT + "WHERE id = :id FOR UPDATE")
    Optional<CrossingRow> lock(UUID id);

    @Query("SELECT EXISTS (SELECT FROM crossing WHERE from_name = :fromName AND to_name = :toName)")
    boolean exists(String fromName, String toName);

    CrossingRow save(CrossingRow row);

    @Query("""
            UPDATE crossing
            SET minutes = :minutes, changed_at = :at, changed_by = :by, version = version + 1
            WHERE id = :id
            """)
    int change(UUID id, int minutes, Instant at, String by);

    @Query("""
            UPDATE crossing
            SET region_code = :regionCode, mode = :mode, from_latitude = :fromLatitude, from_longitude = :fromLongitude,
                to_latitude = :toLatitude, to_longitude = :toLongitude, minutes = :minutes, changed_at = :at, changed_by = :by,
                version = version + 1
            WHERE id = :id
            """)
    int replace(
            UUID id,
            String regionCode,
            String mode,
            double fromLatitude,
            double fromLongitude,
            double toLatitude,
            double toLongitude,
            int minutes,
            Instant at,
            String by);

    @Query("DELETE FROM crossing WHERE id = :id")
    int remove(UUID id);
}
