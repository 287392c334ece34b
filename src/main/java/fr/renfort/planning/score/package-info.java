/**
 * What makes one plan better than another: the rules, a plan's score, and what is wrong with a plan as such.
 * Its door is {@link fr.renfort.planning.score.PlanScore}.
 * It must not know how a score is computed.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.planning.score;
