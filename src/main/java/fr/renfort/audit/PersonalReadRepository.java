package fr.renfort.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonalReadRepository extends GenericRepository<PersonalReadRow, UUID> {

    /** Keeps a reading, and nobody waits for the disk at the end of the transaction. */
    @Query("""
            WITH unhurried AS (SELECT set_config('synchronous_commit', 'off', true))
            INSERT INTO personal_read (id, region_code, at, actor, role, door, fields, people)
            SELECT :id, :regionCode, :at, :actor, :role, :door, :fields, :people FROM unhurried
            """)
    void insertAll(List<PersonalReadRow> reads);

    /** By time; the place of a page: time, id. */
    @Query("""
            SELECT id, region_code, at, actor, role, door, fields, people
            FROM personal_read
            WHERE region_code = :region AND (at, id) > (:after, :afterId)
            ORDER BY at, id
            LIMIT :limit
            """)
    List<PersonalReadRow> of(String region, Instant after, UUID afterId, int limit);

    @Query("DELETE FROM personal_read WHERE region_code = :region AND actor = :account")
    int removeAccount(String region, String account);

    @Query("DELETE FROM personal_read WHERE region_code = :region AND at < :before")
    int removeBefore(String region, Instant before);
}
