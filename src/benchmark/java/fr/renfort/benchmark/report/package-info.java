/**
 * Runs races over problems and tells how they went: tables, plots and bars.
 * Its door is {@link fr.renfort.benchmark.report.Benchmark}.
 * It must not know how a plan is made.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.benchmark.report;
