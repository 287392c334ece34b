/**
 * How GraphQL shows hospitals under attack: incidents, requests with their needs and triage, and packages.
 * Its door is the set of its {@link fr.renfort.graphql.shape.Wiring} beans.
 * It must not know who may take which step, nor any other rule of the lifecycle.
 */
@NullMarked
package fr.renfort.graphql.crisis;

import org.jspecify.annotations.NullMarked;
