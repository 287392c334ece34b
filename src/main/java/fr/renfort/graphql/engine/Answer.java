package fr.renfort.graphql.engine;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 *
 * @param refusal why nothing of it was executed; null when it was
 * @param content the answer as the GraphQL specification lays it out
 */
public record Answer(@Nullable RefusalCode refusal, Map<String, Object> content) {

    static Answer of(ExecutionResult executed, Map<Object, Object> extensions) {
        return new Answer(
                null,
                executed.transform(builder -> builder.extensions(extensions.isEmpty() ? null : extensions))
                        .toSpecification());
    }

    /** Execution began, and came to nothing. */
    static Answer withoutData(GraphQLError error) {
        return new Answer(
                null,
                ExecutionResult.newExecutionResult()
                        .data(null)
                        .errors(List.of(error))
                        .build()
                        .toSpecification());
    }

    static Answer refused(RefusalCode code, List<GraphQLError> errors) {
        return new Answer(
                code,
                ExecutionResult.newExecutionResult().errors(errors).build().toSpecification());
    }
}
