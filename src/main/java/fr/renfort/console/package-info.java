/**
 * Pages for people, made by the server; the editor of queries, the request and the night board are filled in by scripts served from here.
 * Its doors are addresses: {@code /} to start, {@code /sign-in} to say who one is, {@code /request} to ask for reinforcement, {@code /board/11}
 * and {@code /roster/11} for a region tonight and its printable roster, {@code /graphiql} to query.
 * It must not know tables, nor decide what anybody may see: it asks the services with the viewer's own scope.
 */
@NullMarked
package fr.renfort.console;

import org.jspecify.annotations.NullMarked;
