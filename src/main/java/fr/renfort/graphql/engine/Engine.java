package fr.renfort.graphql.engine;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.language.Language;
import graphql.GraphQLError;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final Execution execution;
    private final ExecutionLimits limits;
    private final Budget budget;
    private final Errors errors;

    Engine(Execution execution, ExecutionLimits limits, Budget budget, Errors errors) {
        this.execution = execution;
        this.limits = limits;
        this.budget = budget;
        this.errors = errors;
    }

    /** Reads a first document, so that no caller waits for the grammar to be loaded. */
    public void warmUp() {
        execution.warmUp();
    }

    /**
     * The answer to a request. Without data when it was refused before anything of it was executed; its errors then carry a
     * {@link RefusalCode} in {@code extensions.code}.
     *
     * @param cancellation ends the execution early, at the next field
     */
    public Answer answer(GraphqlRequest request, Caller caller, Cancellation cancellation) {
        return execution.guarded(caller, cancellation, () -> {
            Execution.Prepared prepared = execution.prepare(request);
            if (prepared.subscribes()) {
                throw RefusedException.because(RefusalCode.SUBSCRIPTION_NOT_ALLOWED);
            }
            return answer(prepared, caller, cancellation);
        });
    }

    Answer answer(Execution.Prepared prepared, Caller caller, Cancellation cancellation) {
        if (prepared.request().readOnly() && !prepared.reads()) {
            throw RefusedException.because(RefusalCode.WRITING_NOT_ALLOWED);
        }
        Budget.Charge charge = budget.charge(caller.viewer(), prepared.cost(), !prepared.reads());
        Map<Object, Object> extensions = Map.of("cost", cost(prepared, charge));
        if (!charge.admitted()) {
            return overBudget(caller.language(), charge, extensions);
        }
        return Answer.of(execution.run(prepared, caller, cancellation, context -> {}), extensions);
    }

    private Answer overBudget(Language language, Budget.Charge charge, Map<Object, Object> extensions) {
        long minutes = charge.resetIn().plusSeconds(59).toMinutes();
        GraphQLError error = errors.ofRequest(
                language,
                RefusalCode.BUDGET_SPENT,
                List.of(Long.toString(charge.limit()), Long.toString(charge.remaining()), Long.toString(minutes)));
        return Answer.refusedUntil(RefusalCode.BUDGET_SPENT, List.of(error), extensions, charge.resetIn());
    }

    private Map<String, Object> cost(Execution.Prepared prepared, Budget.Charge charge) {
        Map<String, Object> cost = new LinkedHashMap<>();
        cost.put("requested", prepared.cost());
        cost.put("limit", limits.cost());
        if (charge.limit() > 0) {
            cost.put("hourlyLimit", charge.limit());
            cost.put("remaining", charge.remaining());
            cost.put("resetAt", charge.resetAt().toString());
        }
        return cost;
    }

    /** The answer to a request whose execution took longer than {@link ExecutionLimits#time()}. */
    public Answer late(Language language) {
        LOG.warn("graphql late limitMs={}", limits.time().toMillis());
        return Answer.withoutData(errors.ofRequest(
                language,
                RefusalCode.TIME_LIMIT,
                List.of(Long.toString(limits.time().toMillis()))));
    }
}
