package fr.renfort.graphql.engine;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 *
 * @param refusal why nothing of it was executed; null when it was
 * @param content the answer as the GraphQL specification lays it out
 * @param retryIn after which the same request may be let in; null when time changes nothing
 */
public record Answer(
        @Nullable RefusalCode refusal,
        Map<String, Object> content,
        @Nullable Duration retryIn) {

    static Answer of(ExecutionResult executed, Map<Object, Object> extensions) {
        return new Answer(
                null,
                executed.transform(builder -> builder.extensions(extensions.isEmpty() ? null : extensions))
                        .toSpecification(),
                null);
    }

    /** Execution began, and came to nothing. */
    static Answer withoutData(GraphQLError error) {
        return new Answer(
                null,
                ExecutionResult.newExecutionResult()
                        .data(null)
                        .errors(List.of(error))
                        .build()
                        .toSpecification(),
                null);
    }

    static Answer refused(RefusalCode code, List<GraphQLError> errors) {
        return new Answer(
                code,
                ExecutionResult.newExecutionResult().errors(errors).build().toSpecification(),
                null);
    }

    /** Refused for now. */
    static Answer refusedUntil(
            RefusalCode code, List<GraphQLError> errors, Map<Object, Object> extensions, Duration retryIn) {
        return new Answer(
                code,
                ExecutionResult.newExecutionResult()
                        .errors(errors)
                        .extensions(extensions)
                        .build()
                        .toSpecification(),
                retryIn);
    }
}
