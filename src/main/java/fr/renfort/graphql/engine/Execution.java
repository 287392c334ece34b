package fr.renfort.graphql.engine;

import fr.renfort.audit.PeopleShown;
import fr.renfort.audit.PersonalReads;
import fr.renfort.database.Transactions;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Loaders;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The steps of every request: reading and limits, execution, and what becomes of a refusal or failure. Thread-safe. */
@Singleton
final class Execution {

    private final GraphQL graphql;
    private final Documents documents;
    private final Loaders loaders;
    private final Transactions transactions;
    private final ExecutionLimits limits;
    private final PersonalReads reads;
    private final Errors errors;

    Execution(
            GraphQL graphql,
            Documents documents,
            Loaders loaders,
            Transactions transactions,
            ExecutionLimits limits,
            PersonalReads reads,
            Errors errors) {
        this.graphql = graphql;
        this.documents = documents;
        this.loaders = loaders;
        this.transactions = transactions;
        this.limits = limits;
        this.reads = reads;
        this.errors = errors;
    }

    /** A request that is fit to be executed. */
    record Prepared(GraphqlRequest request, Document document, Operation kind, long cost) {

        boolean reads() {
            return kind == Operation.QUERY;
        }

        boolean subscribes() {
            return kind == Operation.SUBSCRIPTION;
        }
    }

    void warmUp() {
        documents.read("{ __typename }");
    }

    /**
     * Reads a request and holds it to its limits.
     *
     * @throws RefusedException when it exceeds one, or is no valid request
     */
    Prepared prepare(GraphqlRequest request) {
        Document document = documents.read(request.document());
        OperationDefinition operation = Documents.operation(document, request.operation());
        long cost = Cost.of(graphql.getGraphQLSchema(), document, operation, request.variables());
        RefusedException.beyond(cost, limits.cost(), RefusalCode.TOO_COSTLY);
        return new Prepared(request, document, operation.getOperation(), cost);
    }

    /**
     * Executes a request; what does not write, in one reading transaction.
     *
     * @param more what the fetchers are to find in the context besides
     * @throws RefusedException when the variables do not fit
     */
    ExecutionResult run(Prepared prepared, Caller caller, Cancellation cancellation, Consumer<GraphQLContext> more) {
        ExecutionInput input = input(prepared, caller);
        Failures.open(input.getGraphQLContext(), cancellation);
        more.accept(input.getGraphQLContext());
        cancellation.whenCancelled(input::cancel);
        boolean writes = prepared.kind() == Operation.MUTATION;
        ExecutionResult result =
                writes ? executed(input) : transactions.read(caller.viewer().scope(), () -> executed(input));
        if (!result.isDataPresent()) {
            throw RefusedException.because(RefusalCode.BAD_VARIABLES, result.getErrors());
        }
        PeopleShown people = Objects.requireNonNull(input.getGraphQLContext().get(PeopleShown.class));
        reads.note("graphql", people);
        return result;
    }

    /** What the work answers; when it is refused or fails, an answer that says so. */
    Answer guarded(Caller caller, Cancellation cancellation, Supplier<Answer> work) {
        try {
            return work.get();
        } catch (RefusedException refused) {
            return Answer.refused(refused.code(), errors.ofRefusal(caller.language(), refused));
        } catch (RuntimeException failure) {
            String reference = Failures.log(failure, cancellation);
            return Answer.refused(
                    RefusalCode.INTERNAL,
                    List.of(errors.ofRequest(caller.language(), RefusalCode.INTERNAL, List.of(reference))));
        }
    }

    private ExecutionInput input(Prepared prepared, Caller caller) {
        GraphqlRequest request = prepared.request();
        ExecutionInput input = ExecutionInput.newExecutionInput()
                .query(request.document())
                .operationName(request.operation())
                .variables(request.variables())
                .locale(Locale.ROOT)
                .dataLoaderRegistry(loaders.open(caller.viewer()))
                .build();
        GraphQLContext context = input.getGraphQLContext();
        context.put(Caller.class, caller);
        context.put(Document.class, prepared.document());
        context.put(PeopleShown.class, new PeopleShown(caller.viewer()));
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
