package fr.renfort.graphql.engine;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.language.Messages;
import fr.renfort.vocabulary.InvalidValueException;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a caller is told of a field that failed. A value that no record can hold is the caller's affair; anything else is
 * ours: logged once a request, with a reference that is all the caller gets.
 */
@Singleton
final class Failures implements DataFetcherExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Errors errors;
    private final Messages messages;

    Failures(Errors errors, Messages messages) {
        this.errors = errors;
        this.messages = messages;
    }

    /** Reference of the failures of one request; the first use logs, unless cancelling the request made it fail. */
    private static final class Reference {

        private final String text = UUID.randomUUID().toString();
        private final Cancellation cancellation;
        private boolean logged;

        Reference(Cancellation cancellation) {
            this.cancellation = cancellation;
        }

        synchronized String logging(Throwable failure) {
            if (!logged && !cancellation.cancelled()) {
                logged = true;
                LOG.error("graphql failed reference={}", text, failure);
            }
            return text;
        }
    }

    /** Prepares a request. */
    static void open(GraphQLContext context, Cancellation cancellation) {
        context.put(Reference.class, new Reference(cancellation));
    }

    /** Logs a failure outside any request's fields, and gives its reference. */
    static String log(Throwable failure, Cancellation cancellation) {
        return new Reference(cancellation).logging(unwrapped(failure));
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        GraphQLError error = error(parameters, unwrapped(parameters.getException()));
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    private GraphQLError error(DataFetcherExceptionHandlerParameters parameters, Throwable failure) {
        GraphQLContext context = parameters.getDataFetchingEnvironment().getGraphQlContext();
        Caller caller = Caller.of(context);
        if (failure instanceof InvalidValueException invalid) {
            return errors.ofField(
                    messages.text(caller.language(), invalid.error()),
                    Map.of(
                            "code", invalid.error().code().name(),
                            "argument", String.join(".", invalid.error().path())),
                    parameters.getPath(),
                    parameters.getSourceLocation());
        }
        String reference = reference(context).logging(failure);
        return errors.ofField(
                messages.text(caller.language().locale(), "error.graphql." + RefusalCode.INTERNAL, List.of(reference)),
                Map.of("code", RefusalCode.INTERNAL.name(), "reference", reference),
                parameters.getPath(),
                parameters.getSourceLocation());
    }

    private static Reference reference(GraphQLContext context) {
        return Objects.requireNonNull(context.<Reference>get(Reference.class), "The request was not opened.");
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
