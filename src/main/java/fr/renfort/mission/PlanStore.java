package fr.renfort.mission;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Plans with their content, in the caller's transaction. */
@Singleton
final class PlanStore {

    private final PlanRepository plans;
    private final PlanContentRepository contents;
    private final GapRepository gaps;

    PlanStore(PlanRepository plans, PlanContentRepository contents, GapRepository gaps) {
        this.plans = plans;
        this.contents = contents;
        this.gaps = gaps;
    }

    /** The plan in force, kept from changing until the end of the transaction. */
    Optional<Plan> lockCurrent(String region, boolean exercise) {
        return plans.lockCurrent(region, exercise).map(PlanRow::plan);
    }

    Optional<Plan> lock(UUID id) {
        return plans.lock(id).map(PlanRow::plan);
    }

    Plan get(UUID id) {
        return plans.byIds(Set.of(id)).get(0).plan();
    }

    /** Puts a plan in force, in place of the one before. */
    void replace(UUID id, Plan.Origin origin) {
        gaps.supersede(origin.region(), origin.exercise());
        plans.supersede(origin.region(), origin.exercise());
        plans.insert(id, origin.region(), origin.run(), origin.exercise(), origin.createdAt());
    }

    void insert(List<PlanDutyRow> duties, List<PlanLoanRow> loans, List<GapRow> unserved) {
        if (!duties.isEmpty()) {
            contents.insertDuties(duties);
        }
        loans.forEach(loan -> contents.insertLoan(loan.planId(), loan.regionCode(), loan.needId(), loan.lotId()));
        if (!unserved.isEmpty()) {
            gaps.insertAll(unserved);
        }
    }

    void publish(UUID id, Plan.Publication publication) {
        plans.publish(id, publication.at(), publication.by());
    }

    /** Everybody on every shift of a plan that is not over by an instant. */
    Set<DutyKey> duties(UUID plan, Instant after) {
        return contents.duties(plan, after).stream()
                .map(duty -> new DutyKey(duty.needId(), duty.shiftStart(), duty.expertId()))
                .collect(Collectors.toSet());
    }

    Set<LoanKey> loans(UUID plan) {
        return contents.loans(plan).stream()
                .map(loan -> new LoanKey(loan.needId(), loan.lotId()))
                .collect(Collectors.toSet());
    }
}
