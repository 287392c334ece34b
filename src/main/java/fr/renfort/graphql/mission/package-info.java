/**
 * How GraphQL shows plans, what they leave unserved and why, missions and loans, and the steps these take.
 * Its door is the set of its {@link fr.renfort.graphql.shape.Wiring} beans.
 * It must not know which step is possible when, nor how a plan is made.
 */
@NullMarked
package fr.renfort.graphql.mission;

import org.jspecify.annotations.NullMarked;
