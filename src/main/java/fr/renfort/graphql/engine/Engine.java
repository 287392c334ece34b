package fr.renfort.graphql.engine;

import fr.renfort.database.Transactions;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.language.Language;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs GraphQL requests. A query runs whole in one reading transaction of the caller's scope: its answer is one consistent
 * view. Each field of a mutation writes in a transaction of its own, one after the other. Works on the calling thread, which
 * must be one that may wait. Thread-safe.
 */
@Singleton
public final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final GraphQL graphql;
    private final Documents documents;
    private final Loaders loaders;
    private final Transactions transactions;
    private final ExecutionLimits limits;
    private final Errors errors;

    Engine(
            GraphQL graphql,
            Documents documents,
            Loaders loaders,
            Transactions transactions,
            ExecutionLimits limits,
            Errors errors) {
        this.graphql = graphql;
        this.documents = documents;
        this.loaders = loaders;
        this.transactions = transactions;
        this.limits = limits;
        this.errors = errors;
    }

    /** Reads a first document, so that no caller waits for the grammar to be loaded. */
    public void warmUp() {
        documents.read("{ __typename }");
    }

    /**
     * The answer to a request. Without data when it was refused before anything of it was executed; its errors then carry a
     * {@link RefusalCode} in {@code extensions.code}.
     *
     * @param cancellation ends the execution early, at the next field
     */
    public Answer answer(GraphqlRequest request, Caller caller, Cancellation cancellation) {
        try {
            Document document = documents.read(request.document());
            OperationDefinition operation = Documents.operation(document, request.operation());
            boolean reads = operation.getOperation() == OperationDefinition.Operation.QUERY;
            if (request.readOnly() && !reads) {
                throw RefusedException.because(RefusalCode.WRITING_NOT_ALLOWED);
            }
            long cost = Cost.of(graphql.getGraphQLSchema(), document, operation, request.variables());
            RefusedException.beyond(cost, limits.cost(), RefusalCode.TOO_COSTLY);
            ExecutionInput input = input(request, document, caller);
            Failures.open(input.getGraphQLContext(), cancellation);
            cancellation.whenCancelled(input::cancel);
            ExecutionResult result =
                    reads ? transactions.read(caller.viewer().scope(), () -> executed(input)) : executed(input);
            if (!result.isDataPresent()) {
                throw RefusedException.because(RefusalCode.BAD_VARIABLES, result.getErrors());
            }
            return Answer.of(result, Map.of("cost", Map.of("requested", cost, "limit", limits.cost())));
        } catch (RefusedException refused) {
            return Answer.refused(refused.code(), errors.ofRefusal(caller.language(), refused));
        } catch (RuntimeException failure) {
            String reference = Failures.log(failure, cancellation);
            return Answer.refused(
                    RefusalCode.INTERNAL,
                    List.of(errors.ofRequest(caller.language(), RefusalCode.INTERNAL, List.of(reference))));
        }
    }

    /** The answer to a request whose execution took longer than {@link ExecutionLimits#time()}. */
    public Answer late(Language language) {
        LOG.warn("graphql late limitMs={}", limits.time().toMillis());
        return Answer.withoutData(errors.ofRequest(
                language,
                RefusalCode.TIME_LIMIT,
                List.of(Long.toString(limits.time().toMillis()))));
    }

    private ExecutionInput input(GraphqlRequest request, Document document, Caller caller) {
        ExecutionInput input = ExecutionInput.newExecutionInput()
                .query(request.document())
                .operationName(request.operation())
                .variables(request.variables())
                .locale(Locale.ROOT)
                .dataLoaderRegistry(loaders.open(caller.viewer()))
                .build();
        GraphQLContext context = input.getGraphQLContext();
        context.put(Caller.class, caller);
        context.put(Document.class, document);
        DataLoaderDispatchingContextKeys.setEnableDataLoaderExhaustedDispatching(context, true);
        return input;
    }

    /** Fetchers answer on this thread, in this transaction: nothing may be left to another one. */
    private ExecutionResult executed(ExecutionInput input) {
        CompletableFuture<ExecutionResult> execution = graphql.executeAsync(input);
        if (!execution.isDone()) {
            throw new IllegalStateException("A field was fetched on another thread, or a loader was never asked.");
        }
        return execution.join();
    }
}
