package fr.renfort.run;

import fr.renfort.mission.Proposal;
import fr.renfort.planning.score.Score;
import fr.renfort.situation.Snapshot;

/** A plan that nobody has stored. */
public record PlanRehearsal(Snapshot snapshot, Proposal proposal, Score score) {}
