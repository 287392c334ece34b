package fr.renfort.mission;

import fr.renfort.planning.facts.AssignedLoan;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** One loan of a plan as its table keeps it; never changed. */
@MappedEntity("plan_loan")
record PlanLoanRow(@Id UUID planId, String regionCode, UUID needId, UUID lotId) {

    AssignedLoan assigned() {
        return new AssignedLoan(needId.toString(), lotId.toString());
    }
}
