/**
 * The roster that OptaPlanner works on: who is on which duty and what that costs, kept up at every step: the same numbers as the constraint streams, thousands of times as often.
 * Its door is {@link fr.renfort.planning.roster.Roster} and {@link fr.renfort.planning.roster.Ledger}.
 * It must not know how a step is chosen.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.planning.roster;
