/**
 * How GraphQL shows planning runs, and the numbers by which a region plans.
 * Its door is the set of its {@link fr.renfort.graphql.shape.Wiring} beans.
 * It must not know when a run takes place, nor how it is carried out.
 */
@NullMarked
package fr.renfort.graphql.run;

import org.jspecify.annotations.NullMarked;
