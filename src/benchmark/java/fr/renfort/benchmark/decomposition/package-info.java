/**
 * A prototype for a region ten times larger than any: planned by groups of départements and put together afterwards.
 * Its door is {@link fr.renfort.benchmark.decomposition.DecompositionBenchmark}.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.benchmark.decomposition;
