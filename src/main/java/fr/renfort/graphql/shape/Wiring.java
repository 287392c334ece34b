package fr.renfort.graphql.shape;

import graphql.schema.idl.RuntimeWiring;

/**
 * One subject of the schema: how its fields are answered. Every bean of this type takes part when the program starts; a
 * field that nothing answers stops the start.
 */
public interface Wiring {

    /** Says how the fields of this subject are fetched. */
    void wire(RuntimeWiring.Builder wiring);

    /** Says how the things of this subject are fetched by key, many at once. */
    default void load(Loaders loaders) {}
}
