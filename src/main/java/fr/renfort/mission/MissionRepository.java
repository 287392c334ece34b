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
interface MissionRepository extends GenericRepository<MissionRow, UUID> {

    /** All but why it is proposed, which is most of a row and seldom read. */
    String PLAIN_COLUMNS = """
            m.id, m.region_code, m.lender_id, m.hospital_id, m.plan_id, m.expert_id, m.need_id, m.request_id, m.incident_id,
            m.establishment_id, m.skill_code, m.mode, m.exercise_id, m.state, m.starts_at, m.ends_at, m.travel_minutes,
            m.arrival_at, m.answer_by, m.reason, m.decline_scope, m.card_name, m.card_phone, m.card_level,
            m.stepped_at, m.version
            """;

    String COLUMNS = PLAIN_COLUMNS + ", m.why::text AS why";

    String SELECT = "SELECT " + COLUMNS + " FROM mission m ";

    @Query("""
            INSERT INTO mission (id, region_code, lender_id, hospital_id, plan_id, expert_id, need_id, request_id, incident_id,
                                 establishment_id, skill_code, mode, exercise_id, state, starts_at, ends_at, travel_minutes,
                                 arrival_at, why, answer_by, reason, decline_scope, card_name, card_phone, card_level,
                                 stepped_at, version)
            VALUES (:id, :regionCode, :lenderId, :hospitalId, :planId, :expertId, :needId, :requestId, :incidentId,
                    :establishmentId, :skillCode, :mode, :exerciseId, :state, :startsAt, :endsAt, :travelMinutes,
                    :arrivalAt, CAST(:why AS jsonb), :answerBy, :reason, :declineScope, :cardName, :cardPhone, :cardLevel,
                    :steppedAt, :version)
            """)
    void insertAll(List<MissionRow> missions);

    /** Stores a step: the row is as it is to be, with the version that it is to have. */
    @Query("""
            UPDATE mission
            SET state = :state, expert_id = :expertId, ends_at = :endsAt, travel_minutes = :travelMinutes,
                arrival_at = :arrivalAt, answer_by = :answerBy, reason = :reason, decline_scope = :declineScope,
                card_name = :cardName, card_phone = :cardPhone, card_level = :cardLevel, stepped_at = :steppedAt,
                version = :version
            WHERE id = :id
            """)
    void updateAll(List<MissionRow> missions);

    @Query(SELECT + "WHERE m.id IN (:ids)")
    List<MissionRow> byIds(Collection<UUID> ids);

    @Query(SELECT + "WHERE m.id = :id FOR UPDATE")
    Optional<MissionRow> lock(UUID id);

    @Query(SELECT + "WHERE m.plan_id = :plan AND m.state = 'PROPOSED' ORDER BY m.starts_at, m.id FOR UPDATE")
    List<MissionRow> lockProposed(UUID plan);

    @Query(SELECT + """
            WHERE m.region_code = :region AND (m.exercise_id IS NOT NULL) = :exercise
              AND m.state IN ('SOLICITED', 'OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE')
            ORDER BY m.starts_at, m.id
            """)
    List<MissionRow> published(String region, boolean exercise);

    @Query(SELECT + """
            WHERE m.region_code = :region AND (m.exercise_id IS NOT NULL) = :exercise AND m.state = 'SOLICITED'
            ORDER BY m.starts_at, m.id
            FOR UPDATE
            """)
    List<MissionRow> lockSolicited(String region, boolean exercise);

    /** Declined; and who was recalled, let go early or did not come. */
    @Query(SELECT + """
            WHERE m.region_code = :region AND (m.exercise_id IS NOT NULL) = :exercise AND m.state = 'DECLINED'
              AND (m.decline_scope <> 'THESE_DATES' OR m.ends_at > :after)
            UNION ALL
            """ + SELECT + """
            WHERE m.region_code = :region AND (m.exercise_id IS NOT NULL) = :exercise
              AND m.state IN ('NO_SHOW', 'RECALLED', 'RELEASED', 'RETURNED') AND m.ends_at > :after
            """)
    List<MissionRow> excluded(String region, boolean exercise, Instant after);

    @Query(SELECT + "WHERE m.state = 'SOLICITED' AND m.answer_by <= :by ORDER BY m.answer_by, m.id")
    List<MissionRow> unanswered(Instant by);

    @Query(SELECT + "WHERE m.expert_id = :expert AND m.ends_at > :after ORDER BY m.starts_at, m.id LIMIT 100")
    List<MissionRow> ofExpert(UUID expert, Instant after);

    /** Of an expert, asked for or promised, and not over by an instant. */
    @Query(SELECT + """
            WHERE m.expert_id = :expert AND m.ends_at > :after
              AND m.state IN ('SOLICITED', 'OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE')
            ORDER BY m.starts_at, m.id
            FOR UPDATE
            """)
    List<MissionRow> lockPublishedOf(UUID expert, Instant after);

    /** Asked for on a seat that a mission takes, in whatever plan. */
    @Query(SELECT + """
            WHERE m.state = 'SOLICITED' AND m.id <> :mission
              AND EXISTS (SELECT FROM duty own JOIN duty d
                          ON d.need_id = own.need_id AND d.seat = own.seat AND d.shift_start = own.shift_start
                          WHERE own.mission_id = :mission AND d.mission_id = m.id)
            ORDER BY m.id
            FOR UPDATE
            """)
    List<MissionRow> lockRivals(UUID mission);

    /** Active missions of experts at real incidents that end after an instant. */
    @Query(SELECT + """
            WHERE m.expert_id IN (:experts) AND m.exercise_id IS NULL AND m.ends_at > :after
              AND m.state IN ('OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE')
            ORDER BY m.starts_at
            """)
    List<MissionRow> promisedOf(Collection<UUID> experts, Instant after);

    /** Active missions at a real incident, or for one request of it, that end after an instant. */
    @Query(SELECT + """
            WHERE (m.incident_id = :id OR m.request_id = :id) AND m.exercise_id IS NULL AND m.ends_at > :after
              AND m.state IN ('OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE')
            """)
    List<MissionRow> promisedTo(UUID id, Instant after);

    @Query(SELECT + """
            WHERE m.need_id IN (:needs)
              AND m.state IN ('PROPOSED', 'SOLICITED', 'OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE', 'RELEASED', 'RETURNED')
            ORDER BY m.starts_at, m.id
            """)
    List<MissionRow> ofNeeds(Collection<UUID> needs);

    /** Promised in a region, with a duty between two instants. */
    @Query(SELECT + """
            WHERE m.region_code = :region AND (m.exercise_id IS NOT NULL) = :exercise
              AND m.state IN ('COMMITTED', 'MOBILISED', 'ON_SITE', 'RELEASED', 'RETURNED')
              AND m.starts_at < :to AND m.ends_at > :from
            ORDER BY m.starts_at, m.id
            """)
    List<MissionRow> committed(String region, boolean exercise, Instant from, Instant to);

    /** What a plan proposed, and what was published before that it keeps. */
    @Query(SELECT + """
            WHERE (m.plan_id = :plan
                   OR m.state IN ('SOLICITED', 'OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE', 'RELEASED', 'RETURNED')
                      AND EXISTS (SELECT FROM duty d JOIN plan_duty p
                                  ON p.need_id = d.need_id AND p.shift_start = d.shift_start AND p.expert_id = d.expert_id
                                  WHERE d.mission_id = m.id AND p.plan_id = :plan))
              AND m.state IN (:states)
            ORDER BY m.starts_at, m.id
            """)
    List<MissionRow> ofPlan(UUID plan, Collection<String> states);

    @Query(
            "DELETE FROM mission WHERE region_code = :region AND (exercise_id IS NOT NULL) = :exercise AND state = 'PROPOSED'")
    int removeProposed(String region, boolean exercise);
}
