package fr.renfort.run;

import fr.renfort.mission.NewPlan;
import fr.renfort.planning.PlanResult;
import fr.renfort.situation.Snapshot;

/** What a run found, and what it was computed from. */
record Finding(Snapshot snapshot, PlanResult result, NewPlan plan) {

    int solveMillis() {
        return (int) Math.min(
                Integer.MAX_VALUE,
                result.effort().constructing().plus(result.effort().improving()).toMillis());
    }
}
