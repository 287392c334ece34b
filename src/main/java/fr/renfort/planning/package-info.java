/**
 * The planning core: the facts of a region in, a plan out, and why it is as it is.
 * Its door is {@link fr.renfort.planning.Planner}, {@link fr.renfort.planning.Scorer} and {@link fr.renfort.planning.Eligibility}.
 * It must not know databases, clocks, chance without a seed, languages or people's names.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.planning;
