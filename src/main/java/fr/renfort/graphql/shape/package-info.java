/**
 * What a resolver is made of: global ids, inputs, pages, payloads, scalars, and loaders that fetch many things at once.
 * Its door is {@link fr.renfort.graphql.shape.Wiring}, which each subject of the schema implements.
 * It must not know any subject of the schema, nor how a request came in.
 */
@NullMarked
package fr.renfort.graphql.shape;

import org.jspecify.annotations.NullMarked;
