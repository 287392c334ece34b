/**
 * What a change of a plan by hand would do: who could take a seat, ranked by the plan's score, and what an assignment breaks.
 * Its door is {@link fr.renfort.planning.advice.Advisor}.
 * It must not know how a plan is searched for.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.planning.advice;
