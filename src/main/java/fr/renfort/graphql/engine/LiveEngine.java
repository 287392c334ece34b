package fr.renfort.graphql.engine;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Followed;
import fr.renfort.graphql.shape.LiveField;
import graphql.ExecutionResult;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs what comes over a socket. A subscription is executed once to learn what it follows, then again as a whole for each
 * event, like a query: in one reading transaction of the caller's scope, under the same limits, everything read anew. Works
 * on the calling thread, which must be one that may wait. Thread-safe.
 */
@Singleton
public final class LiveEngine {

    private final Execution execution;
    private final Engine engine;

    LiveEngine(Execution execution, Engine engine) {
        this.execution = execution;
        this.engine = engine;
    }

    /** What came of beginning an operation. */
    public sealed interface Begun {}

    /** It is a subscription, and follows something. */
    public record Following(Followed followed) implements Begun {}

    /** It is answered, or refused. */
    public record Answered(Answer answer) implements Begun {}

    /**
     * An event for a subscriber.
     *
     * @param answer to be shown
     * @param last whether nothing can follow
     */
    public record Event(Answer answer, boolean last) {}

    /** Begins a subscription; answers a query or mutation. */
    public Begun begin(GraphqlRequest request, Caller caller, Cancellation cancellation) {
        AtomicReference<@Nullable Followed> followed = new AtomicReference<>();
        Answer answer = execution.guarded(caller, cancellation, () -> {
            Execution.Prepared prepared = execution.prepare(request);
            if (!prepared.subscribes()) {
                return engine.answer(prepared, caller, cancellation);
            }
            LiveField.Opening opening = new LiveField.Opening();
            ExecutionResult opened = execution.run(
                    prepared, caller, cancellation, context -> context.put(LiveField.Step.class, opening));
            followed.set(opening.followed());
            return followed.get() == null
                    ? Answer.refused(RefusalCode.BAD_VARIABLES, opened.getErrors())
                    : Answer.of(opened, Map.of());
        });
        Followed wanted = followed.get();
        return wanted == null ? new Answered(answer) : new Following(wanted);
    }

    /** The event that a change of a thing is to a subscriber; empty when the thing is not theirs to see. */
    public Optional<Event> event(GraphqlRequest request, Caller caller, UUID changed, Cancellation cancellation) {
        LiveField.Showing showing = new LiveField.Showing(changed);
        Answer answer = execution.guarded(
                caller,
                cancellation,
                () -> Answer.of(
                        execution.run(
                                execution.prepare(request),
                                caller,
                                cancellation,
                                context -> context.put(LiveField.Step.class, showing)),
                        Map.of()));
        return answer.refusal() == null && showing.nothing()
                ? Optional.empty()
                : Optional.of(new Event(answer, answer.refusal() != null || showing.last()));
    }
}
