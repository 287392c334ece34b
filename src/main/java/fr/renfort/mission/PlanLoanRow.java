package fr.renfort.mission;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** One loan of a plan as its table keeps it; never changed. */
@MappedEntity("plan_loan")
record PlanLoanRow(@Id UUID planId, String regionCode, UUID needId, UUID lotId) {}
