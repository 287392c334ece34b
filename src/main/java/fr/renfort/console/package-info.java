/**
 * Pages for people, made by the server; only the editor of queries needs scripts, all of them served from here.
 * Its doors are addresses: {@code /} to start, {@code /graphiql} to query, {@code /roster/11} for the printable roster of a region.
 * It must not know tables, nor decide what anybody may see: it asks the services with the viewer's own scope.
 */
@NullMarked
package fr.renfort.console;

import org.jspecify.annotations.NullMarked;
