package fr.renfort.mission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DutyRepository extends GenericRepository<DutyRow, UUID> {

    String COLUMNS = """
            d.id, d.mission_id, d.region_code, d.lender_id, d.hospital_id, d.expert_id, d.need_id, d.seat, d.shift_start,
            d.starts_at, d.ends_at, d.exercise_id, d.state, d.served
            """;

    @Query("""
            INSERT INTO duty (id, mission_id, region_code, lender_id, hospital_id, expert_id, need_id, seat, shift_start,
                              starts_at, ends_at, exercise_id, state, served)
            VALUES (:id, :missionId, :regionCode, :lenderId, :hospitalId, :expertId, :needId, :seat, :shiftStart,
                    :startsAt, :endsAt, :exerciseId, :state, :served)
            """)
    void insertAll(List<DutyRow> duties);

    /** Active duties of these experts, or of these needs, that end after an instant. */
    @Query("SELECT " + COLUMNS + """
            FROM duty d
            WHERE d.active AND (d.expert_id IN (:experts) OR d.need_id IN (:needs)) AND d.ends_at > :after
              AND (d.exercise_id IS NOT NULL) = :exercise
            """)
    List<DutyRow> promised(Collection<UUID> experts, Collection<UUID> needs, Instant after, boolean exercise);

    /** What was asked for, promised or served in a region and ends after an instant. */
    @Query("SELECT " + COLUMNS + """
            FROM duty d
            WHERE d.region_code = :region AND (d.exercise_id IS NOT NULL) = :exercise AND d.ends_at > :after
              AND (d.served OR d.state IN ('SOLICITED', 'OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE'))
            ORDER BY d.starts_at, d.id
            """)
    List<DutyRow> booked(String region, boolean exercise, Instant after);

    /** Those that are over by an instant. */
    @Query("UPDATE duty SET served = true WHERE mission_id = :mission AND ends_at <= :at")
    int markServed(UUID mission, Instant at);

    /** Ends the duty that runs at an instant there and then. */
    @Query("UPDATE duty SET ends_at = :at WHERE mission_id = :mission AND starts_at < :at AND ends_at > :at")
    int cutShort(UUID mission, Instant at);

    /** Takes from a mission what begins at an instant or later. */
    @Query("DELETE FROM duty WHERE mission_id = :mission AND starts_at >= :at")
    int removeFrom(UUID mission, Instant at);

    @Query(
            "DELETE FROM duty WHERE region_code = :region AND (exercise_id IS NOT NULL) = :exercise AND state = 'PROPOSED'")
    int removeProposed(String region, boolean exercise);

    /**
     * Makes transactions that touch these experts, needs or lots take their turn, until the present one ends: the losers of a
     * race wait and are told, instead of being cut off as deadlocks.
     */
    @Query("""
            SELECT count(pg_advisory_xact_lock(hashtextextended(id, 0)))
            FROM (SELECT unnest(CAST(:ids AS text[])) AS id ORDER BY id) AS sorted
            """)
    long takeTurns(String ids);
}
