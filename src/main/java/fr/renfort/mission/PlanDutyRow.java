package fr.renfort.mission;

import fr.renfort.planning.facts.AssignedDuty;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** One seat of a plan as its table keeps it; never changed. */
@MappedEntity("plan_duty")
record PlanDutyRow(
        @Id UUID planId,
        String regionCode,
        UUID needId,
        int seat,
        Instant shiftStart,
        Instant startsAt,
        Instant endsAt,
        UUID expertId) {

    AssignedDuty assigned() {
        return new AssignedDuty(needId.toString(), seat, shiftStart, expertId.toString());
    }
}
