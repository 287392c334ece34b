/**
 * A region as the planner sees it: its facts at one moment, its policy, and what came out of planning in people's words.
 * Its doors are {@link fr.renfort.situation.Snapshots}, {@link fr.renfort.situation.PlanningPolicyBook},
 * {@link fr.renfort.situation.ReasonSentences} and {@link fr.renfort.situation.PlanReport}.
 * It must not know when or why a run takes place.
 */
@NullMarked
package fr.renfort.situation;

import org.jspecify.annotations.NullMarked;
