package fr.renfort.graphql.shape;

import fr.renfort.access.Viewer;
import fr.renfort.language.Language;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;

/** Who asks, and in which language. */
public record Caller(Viewer viewer, Language language) {

    /**
     * The caller of the request that a field belongs to.
     *
     * @throws IllegalStateException when the request was let in without one
     */
    public static Caller of(DataFetchingEnvironment env) {
        return of(env.getGraphQlContext());
    }

    /**
     * The caller of a request.
     *
     * @throws IllegalStateException when the request was let in without one
     */
    public static Caller of(GraphQLContext context) {
        Caller caller = context.get(Caller.class);
        if (caller == null) {
            throw new IllegalStateException("A request was let in without a caller.");
        }
        return caller;
    }
}
