/**
 * How a roster is filled and improved: the construction and the moves of local search.
 * Its door is {@link fr.renfort.planning.moves.Construction}.
 * It must not know any rule: it asks the ledger.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.planning.moves;
