/**
 * Runs GraphQL requests: assembles the schema when the program starts, refuses what is too large before any of it is
 * executed, executes in the caller's scope, and turns failures into errors that tell nothing internal.
 * Its door is {@link fr.renfort.graphql.engine.Engine}.
 * It must not know HTTP, nor any subject of the schema.
 */
@NullMarked
package fr.renfort.graphql.engine;

import org.jspecify.annotations.NullMarked;
