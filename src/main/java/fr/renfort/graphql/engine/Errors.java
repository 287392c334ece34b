package fr.renfort.graphql.engine;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Source;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.vocabulary.UserError;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Errors of a whole request or of a field, each with its code in {@code extensions.code} and a sentence in the caller's
 * language. What the parser and the validation tell of a document is for who wrote it, and stays English.
 */
@Singleton
public final class Errors {

    private static final int MOST_DETAILS = 10;
    private static final int LONGEST_DETAIL = 500;

    private final Messages messages;

    Errors(Messages messages) {
        this.messages = messages;
    }

    /** The sentence of an error in a payload. */
    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "UserError",
                error -> error.dataFetcher(
                        "message", env -> messages.text(Caller.of(env).language(), Source.of(env, UserError.class))));
    }

    /**
     * An error of a request.
     *
     * @param code last part of the key of its sentence too: {@code error.graphql.CODE}
     */
    public GraphQLError ofRequest(Language language, Enum<?> code, List<String> arguments) {
        return GraphqlErrorBuilder.newError()
                .message("%s", messages.text(language.locale(), "error.graphql." + code.name(), arguments))
                .errorType(ErrorType.ExecutionAborted)
                .extensions(Map.of("code", code.name()))
                .build();
    }

    /** An error of a field. */
    GraphQLError ofField(
            String message, Map<String, Object> extensions, ResultPath path, @Nullable SourceLocation location) {
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(ErrorType.DataFetchingException)
                .path(path)
                .locations(location == null ? List.of() : List.of(location))
                .extensions(extensions)
                .build();
    }

    /** The errors of a refused request; of many mistakes in a document, the first {@value #MOST_DETAILS}. */
    List<GraphQLError> ofRefusal(Language language, RefusedException refused) {
        if (refused.details().isEmpty()) {
            return List.of(ofRequest(language, refused.code(), refused.arguments()));
        }
        return refused.details().stream()
                .limit(MOST_DETAILS)
                .map(detail -> ofDocument(refused.code(), detail))
                .toList();
    }

    private static GraphQLError ofDocument(RefusalCode code, GraphQLError detail) {
        String message = detail.getMessage();
        return GraphqlErrorBuilder.newError()
                .message("%s", message.length() > LONGEST_DETAIL ? message.substring(0, LONGEST_DETAIL) + "…" : message)
                .errorType(detail.getErrorType())
                .locations(detail.getLocations() == null ? List.of() : detail.getLocations())
                .extensions(Map.of("code", code.name()))
                .build();
    }
}
