package fr.renfort.run;

import fr.renfort.mission.Plan;

/** What came of making a plan at once. */
public sealed interface PlanAttempt {

    /** The plan is stored. */
    record Made(Plan plan) implements PlanAttempt {}

    /** Another run of the region is under way; nothing was done. */
    record Busy() implements PlanAttempt {}

    /** The log tells why, under the run's reference. */
    record Failed() implements PlanAttempt {}
}
