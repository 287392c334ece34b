package fr.renfort.graphql.shape;

import graphql.schema.DataFetchingEnvironment;

/** What a field is a field of. */
public final class Source {

    private Source() {}

    /**
     * The value that shows the type of the field.
     *
     * @throws ClassCastException when another kind of value shows it
     */
    public static <T> T of(DataFetchingEnvironment env, Class<T> shown) {
        Object source = env.getSource();
        if (source == null) {
            throw new IllegalStateException("The field " + env.getField().getName() + " is one of a root type.");
        }
        return shown.cast(source);
    }
}
