/**
 * How GraphQL shows the pool: experts with their skills and calendars, and lots of equipment.
 * Its door is the set of its {@link fr.renfort.graphql.shape.Wiring} beans.
 * It must not know who keeps the pool, what a promise is, nor any other rule of it.
 */
@NullMarked
package fr.renfort.graphql.pool;

import org.jspecify.annotations.NullMarked;
