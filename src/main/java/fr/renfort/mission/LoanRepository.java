package fr.renfort.mission;

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
interface LoanRepository extends GenericRepository<LoanRow, UUID> {

    String COLUMNS = """
            l.id, l.region_code, l.lender_id, l.hospital_id, l.plan_id, l.lot_id, l.need_id, l.request_id, l.incident_id,
            l.establishment_id, l.equipment_code, l.quantity, l.exercise_id, l.state, l.travel_minutes, l.arrival_at, l.ends_at,
            l.away_from, l.away_to, l.answer_by, l.reason, l.decline_scope, l.stepped_at, l.version
            """;

    String SELECT = "SELECT " + COLUMNS + " FROM loan l ";

    @Query("""
            INSERT INTO loan (id, region_code, lender_id, hospital_id, plan_id, lot_id, need_id, request_id, incident_id,
                              establishment_id, equipment_code, quantity, exercise_id, state, travel_minutes, arrival_at,
                              ends_at, away_from, away_to, answer_by, reason, decline_scope, stepped_at, version)
            VALUES (:id, :regionCode, :lenderId, :hospitalId, :planId, :lotId, :needId, :requestId, :incidentId,
                    :establishmentId, :equipmentCode, :quantity, :exerciseId, :state, :travelMinutes, :arrivalAt,
                    :endsAt, :awayFrom, :awayTo, :answerBy, :reason, :declineScope, :steppedAt, :version)
            """)
    void insertAll(List<LoanRow> loans);

    /** Stores a step: the row is as it is to be, with the version that it is to have. */
    @Query("""
            UPDATE loan
            SET state = :state, answer_by = :answerBy, reason = :reason, decline_scope = :declineScope,
                stepped_at = :steppedAt, version = :version
            WHERE id = :id
            """)
    void updateAll(List<LoanRow> loans);

    @Query(SELECT + "WHERE l.id IN (:ids)")
    List<LoanRow> byIds(Collection<UUID> ids);

    @Query(SELECT + "WHERE l.id = :id FOR UPDATE")
    Optional<LoanRow> lock(UUID id);

    @Query(SELECT + "WHERE l.plan_id = :plan AND l.state = 'PROPOSED' ORDER BY l.arrival_at, l.id FOR UPDATE")
    List<LoanRow> lockProposed(UUID plan);

    /** Asked for or promised in a region, and what is under way or was used up. */
    @Query(SELECT + """
            WHERE l.region_code = :region AND (l.exercise_id IS NOT NULL) = :exercise
              AND l.state IN ('SOLICITED', 'OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE', 'RELEASED', 'RETURNED')
            ORDER BY l.arrival_at, l.id
            """)
    List<LoanRow> booked(String region, boolean exercise);

    @Query(SELECT + """
            WHERE l.region_code = :region AND (l.exercise_id IS NOT NULL) = :exercise AND l.state = 'SOLICITED'
            ORDER BY l.arrival_at, l.id
            FOR UPDATE
            """)
    List<LoanRow> lockSolicited(String region, boolean exercise);

    @Query(SELECT + """
            WHERE l.region_code = :region AND (l.exercise_id IS NOT NULL) = :exercise AND l.state = 'DECLINED'
              AND (l.decline_scope <> 'THESE_DATES' OR l.away_to > :after)
            UNION ALL
            """ + SELECT + """
            WHERE l.region_code = :region AND (l.exercise_id IS NOT NULL) = :exercise
              AND l.state IN ('NO_SHOW', 'RECALLED', 'RELEASED', 'RETURNED') AND l.ends_at > :after
            """)
    List<LoanRow> excluded(String region, boolean exercise, Instant after);

    /** Of a lot, asked for or promised, and not over by an instant. */
    @Query(SELECT + """
            WHERE l.lot_id = :lot AND l.ends_at > :after
              AND l.state IN ('SOLICITED', 'OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE')
            ORDER BY l.arrival_at, l.id
            FOR UPDATE
            """)
    List<LoanRow> lockPublishedOf(UUID lot, Instant after);

    /** Active loans of these lots that end after an instant. */
    @Query(SELECT + """
            WHERE l.active AND l.lot_id IN (:lots) AND l.away_to > :after AND (l.exercise_id IS NOT NULL) = :exercise
            ORDER BY l.away_from
            """)
    List<LoanRow> promised(Collection<UUID> lots, Instant after, boolean exercise);

    /** Active loans to a real incident, or for one request of it, that end after an instant. */
    @Query(SELECT + """
            WHERE (l.incident_id = :id OR l.request_id = :id) AND l.exercise_id IS NULL AND l.ends_at > :after AND l.active
            """)
    List<LoanRow> promisedTo(UUID id, Instant after);

    @Query(SELECT + "WHERE l.state = 'SOLICITED' AND l.answer_by <= :by ORDER BY l.answer_by, l.id")
    List<LoanRow> unanswered(Instant by);

    @Query(SELECT + """
            WHERE l.need_id IN (:needs)
              AND l.state IN ('PROPOSED', 'SOLICITED', 'OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE', 'RELEASED', 'RETURNED')
            ORDER BY l.arrival_at, l.id
            """)
    List<LoanRow> ofNeeds(Collection<UUID> needs);

    /** Promised in a region, away at some time between two instants. */
    @Query(SELECT + """
            WHERE l.region_code = :region AND (l.exercise_id IS NOT NULL) = :exercise
              AND l.state IN ('COMMITTED', 'MOBILISED', 'ON_SITE', 'RELEASED', 'RETURNED')
              AND l.arrival_at < :to AND l.ends_at > :from
            ORDER BY l.arrival_at, l.id
            """)
    List<LoanRow> committed(String region, boolean exercise, Instant from, Instant to);

    /** What a plan proposed, and what was published before that it keeps. */
    @Query(SELECT + """
            WHERE (l.plan_id = :plan
                   OR l.state IN ('SOLICITED', 'OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE', 'RELEASED', 'RETURNED')
                      AND EXISTS (SELECT FROM plan_loan p
                                  WHERE p.plan_id = :plan AND p.need_id = l.need_id AND p.lot_id = l.lot_id))
              AND l.state IN (:states)
            ORDER BY l.arrival_at, l.id
            """)
    List<LoanRow> ofPlan(UUID plan, Collection<String> states);

    @Query(
            "DELETE FROM loan WHERE region_code = :region AND (exercise_id IS NOT NULL) = :exercise AND state = 'PROPOSED'")
    int removeProposed(String region, boolean exercise);
}
