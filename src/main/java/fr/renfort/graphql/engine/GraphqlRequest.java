package fr.renfort.graphql.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for.
 *
 * @param document text of the GraphQL document
 * @param operation name of the operation; null for the only one
 * @param variables values as they came, not yet checked
 * @param readOnly whether a mutation is to be refused
 */
public record GraphqlRequest(
        String document, @Nullable String operation, Map<String, @Nullable Object> variables, boolean readOnly) {

    public GraphqlRequest {
        variables = Collections.unmodifiableMap(new HashMap<>(variables));
    }
}
