package fr.renfort.graphql.live;

import fr.renfort.graphql.engine.Engine;
import fr.renfort.graphql.engine.Errors;
import fr.renfort.graphql.engine.GraphqlRequest;
import fr.renfort.graphql.engine.LiveEngine;
import fr.renfort.graphql.engine.LiveEngine.Answered;
import fr.renfort.graphql.engine.LiveEngine.Begun;
import fr.renfort.graphql.engine.LiveEngine.Event;
import fr.renfort.graphql.engine.RefusalCode;
import fr.renfort.graphql.engine.TimeLimit;
import fr.renfort.graphql.live.Doorkeeper.Guest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What operations of all conversations share: the engine, their limits, and who follows what. Thread-safe. */
@Singleton
final class Operations {

    private final LiveEngine engine;
    private final Engine answers;
    private final TimeLimit timeLimit;
    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final LiveLimits limits;
    private final Errors errors;
    private final Map<String, Integer> ofViewer = new ConcurrentHashMap<>();

    Operations(
            LiveEngine engine,
            Engine answers,
            TimeLimit timeLimit,
            Deliveries deliveries,
            Subscriptions subscriptions,
            LiveLimits limits,
            Errors errors) {
        this.engine = engine;
        this.answers = answers;
        this.timeLimit = timeLimit;
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.limits = limits;
        this.errors = errors;
    }

    /** Begins an operation, unless the conversation or its viewer has too many. */
    void start(Conversation conversation, Operation operation, int underWay) {
        int viewers = operation.count();
        if (underWay > limits.operationsPerSocket()) {
            refuse(conversation, operation, underWay - 1, limits.operationsPerSocket());
        } else if (viewers > limits.operationsPerViewer()) {
            refuse(conversation, operation, viewers - 1, limits.operationsPerViewer());
        } else {
            operation.begin();
        }
    }

    private void refuse(Conversation conversation, Operation operation, int underWay, int most) {
        operation.end();
        List<String> arguments = List.of(Integer.toString(underWay), Integer.toString(most));
        conversation
                .line()
                .say(
                        "error",
                        operation.id(),
                        List.of(errors.ofRequest(
                                        operation.guest().language(), RefusalCode.TOO_MANY_OPERATIONS, arguments)
                                .toSpecification()));
    }

    /** How many operations its viewer has, with this one. */
    int count(Operation operation) {
        return ofViewer.merge(subject(operation), 1, Integer::sum);
    }

    /** An operation that was counted is over. */
    void forget(Operation operation) {
        ofViewer.computeIfPresent(subject(operation), (subject, count) -> count > 1 ? count - 1 : null);
    }

    CompletableFuture<Begun> begin(GraphqlRequest request, Guest guest) {
        return timeLimit.run(
                cancellation -> engine.begin(request, guest.caller(), cancellation),
                () -> new Answered(answers.late(guest.language())));
    }

    /** Makes an event when its turn comes, and gives it away before it is made. */
    void show(GraphqlRequest request, Guest guest, UUID changed, Consumer<CompletableFuture<Optional<Event>>> taker) {
        deliveries.submit(() -> {
            CompletableFuture<Optional<Event>> made = timeLimit.run(
                    cancellation -> engine.event(request, guest.caller(), changed, cancellation),
                    () -> Optional.of(new Event(answers.late(guest.language()), false)));
            taker.accept(made);
            return made;
        });
    }

    void follow(Subscription subscription) {
        subscriptions.add(subscription);
    }

    void unfollow(Subscription subscription) {
        subscriptions.remove(subscription);
    }

    /** Most changed things that wait for one subscriber. */
    int mostWaiting() {
        return limits.pending();
    }

    private static String subject(Operation operation) {
        return operation.guest().admission().viewer().subject();
    }
}
