/**
 * The planning model written out for CP-SAT: proven bounds, and plans by somebody who shares no move with Renfort's own search.
 * Its door is {@link fr.renfort.benchmark.exact.ExactPlanner}.
 * It must not know Renfort's moves; of the rules it uses the arithmetic of single pairs and sums only, and tests hold its objective against the streams.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.benchmark.exact;
