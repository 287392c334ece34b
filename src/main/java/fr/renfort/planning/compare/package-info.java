/**
 * What one plan does otherwise than another on the same problem: what moved, whom that affects, what it gains.
 * Its door is {@link fr.renfort.planning.compare.Comparer}.
 * It must not know where either plan comes from, nor whether anybody has published it.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.planning.compare;
