/**
 * Whoever makes plans, raced on one problem: what each had found when.
 * Its door is {@link fr.renfort.benchmark.race.Contestant}.
 * It must not know how a race is reported.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.benchmark.race;
