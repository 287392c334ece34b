/**
 * How GraphQL shows the public registers: regions, sites, legal entities, lenders, the nomenclature, and who is asking.
 * Its door is the set of its {@link fr.renfort.graphql.shape.Wiring} beans.
 * It must not know how the registers are kept, nor any rule of them.
 */
@NullMarked
package fr.renfort.graphql.territory;

import org.jspecify.annotations.NullMarked;
