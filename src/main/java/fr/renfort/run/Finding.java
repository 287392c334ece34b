package fr.renfort.run;

import fr.renfort.mission.ExplainedPlan;
import fr.renfort.mission.NewPlan;
import fr.renfort.planning.PlanResult;
import fr.renfort.situation.Snapshot;
import java.util.UUID;

/** What a run found, and what it was computed from. */
record Finding(Snapshot snapshot, PlanResult result, NewPlan plan) {

    /** Explains what a search found. */
    static Finding of(Snapshot snapshot, PlanResult result, UUID run) {
        NewPlan plan = new NewPlan(
                snapshot.region(),
                snapshot.exercise(),
                run,
                ExplainedPlan.of(snapshot.problem(), result),
                snapshot.destinations());
        return new Finding(snapshot, result, plan);
    }

    int solveMillis() {
        return (int) Math.min(
                Integer.MAX_VALUE,
                result.effort().constructing().plus(result.effort().improving()).toMillis());
    }
}
