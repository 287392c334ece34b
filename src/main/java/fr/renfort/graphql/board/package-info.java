/**
 * The board in the schema: a region at a glance, what waits to be decided, and what is left for the next attack.
 * Its door is {@link fr.renfort.graphql.shape.Wiring}.
 * It must not know how anything is counted.
 */
@NullMarked
package fr.renfort.graphql.board;

import org.jspecify.annotations.NullMarked;
