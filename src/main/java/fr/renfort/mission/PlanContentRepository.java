package fr.renfort.mission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PlanContentRepository extends GenericRepository<PlanDutyRow, UUID> {

    @Query("""
            INSERT INTO plan_duty (plan_id, region_code, need_id, seat, shift_start, starts_at, ends_at, expert_id)
            VALUES (:planId, :regionCode, :needId, :seat, :shiftStart, :startsAt, :endsAt, :expertId)
            """)
    void insertDuties(List<PlanDutyRow> duties);

    @Query(
            "INSERT INTO plan_loan (plan_id, region_code, need_id, lot_id) VALUES (:planId, :regionCode, :needId, :lotId)")
    int insertLoan(UUID planId, String regionCode, UUID needId, UUID lotId);

    /** Duties of a plan that end after an instant. */
    @Query("""
            SELECT plan_id, region_code, need_id, seat, shift_start, starts_at, ends_at, expert_id
            FROM plan_duty
            WHERE plan_id = :plan AND ends_at > :after
            ORDER BY starts_at, need_id, seat
            """)
    List<PlanDutyRow> duties(UUID plan, Instant after);

    @Query("SELECT plan_id, region_code, need_id, lot_id FROM plan_loan WHERE plan_id = :plan ORDER BY need_id, lot_id")
    List<PlanLoanRow> loans(UUID plan);
}
