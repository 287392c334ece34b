/**
 * Live updates: the protocol graphql-transport-ws over WebSockets at {@code /graphql}, who follows what, and what the bell of the
 * database tells of other nodes.
 * Its door is {@link fr.renfort.graphql.live.LiveEndpoint}.
 * It must not know what a thing holds: each is read anew, in its subscriber's scope, by the engine.
 */
@NullMarked
package fr.renfort.graphql.live;

import org.jspecify.annotations.NullMarked;
