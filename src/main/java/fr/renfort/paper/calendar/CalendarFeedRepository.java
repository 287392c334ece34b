package fr.renfort.paper.calendar;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CalendarFeedRepository extends GenericRepository<CalendarFeedRow, UUID> {

    String COLUMNS = "SELECT id, region_code, lender_id, expert_id, language, made_at, made_by FROM calendar_feed ";

    String SELECT = COLUMNS + "WHERE revoked_at IS NULL ";

    /** Until the end of the transaction, the row of this address is seen. */
    @Query("SELECT set_config('renfort.secret', :digest, true)")
    String know(String digest);

    /** Keeps the calendars of an owner from others until the transaction ends. */
    @Query("SELECT count(pg_advisory_xact_lock(hashtextextended('calendar ' || CAST(:owner AS text), 0)))")
    long takeTurns(UUID owner);

    @Query(SELECT + "AND digest = :digest")
    Optional<CalendarFeedRow> byDigest(String digest);

    /** Also those that were taken back. */
    @Query(COLUMNS + "WHERE id IN (:ids)")
    List<CalendarFeedRow> byIds(Collection<UUID> ids);

    @Query(SELECT + "AND expert_id IN (:experts)")
    List<CalendarFeedRow> ofExperts(Collection<UUID> experts);

    @Query(SELECT + "AND expert_id IS NULL AND lender_id IN (:lenders)")
    List<CalendarFeedRow> ofLenders(Collection<UUID> lenders);

    @Query("""
            INSERT INTO calendar_feed (id, digest, region_code, lender_id, expert_id, language, made_at, made_by)
            VALUES (:id, :digest, :region, :lender, :expert, :language, :at, :by)
            """)
    int add(
            UUID id,
            String digest,
            String region,
            UUID lender,
            @Nullable UUID expert,
            String language,
            Instant at,
            String by);

    /** How many were in force. */
    @Query("UPDATE calendar_feed SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL")
    int revoke(UUID id, Instant at);
}
