/**
 * What planning is told and what it answers, as plain records that cannot be wrong: the facts of a region, its policy, a plan.
 * Its door is {@link fr.renfort.planning.facts.PlanningProblem} and {@link fr.renfort.planning.facts.Plan}.
 * It must not know how a plan is made or scored, nor where the facts are stored.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.planning.facts;
