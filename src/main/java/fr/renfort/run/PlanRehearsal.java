package fr.renfort.run;

import fr.renfort.mission.Proposal;
import fr.renfort.planning.PlanResult;
import fr.renfort.planning.compare.Comparer;
import fr.renfort.planning.compare.PlanComparison;
import fr.renfort.situation.Snapshot;

/** A plan that nobody has stored. */
public record PlanRehearsal(Snapshot snapshot, Proposal proposal, PlanResult result) {

    /** What it does otherwise than what is published. */
    public PlanComparison toPublished() {
        return new Comparer()
                .compare(snapshot.problem(), snapshot.problem().standing().published(), result.plan());
    }
}
