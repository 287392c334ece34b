package fr.renfort.graphql.live;

import fr.renfort.graphql.engine.Answer;
import fr.renfort.graphql.engine.GraphqlRequest;
import fr.renfort.graphql.engine.LiveEngine;
import fr.renfort.graphql.engine.LiveEngine.Event;
import fr.renfort.graphql.live.Doorkeeper.Guest;
import fr.renfort.graphql.shape.Followed;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One operation of a conversation, from its beginning to its end. Works on threads that may wait. Thread-safe. */
final class Operation {

    private final Operations operations;
    private final Conversation conversation;
    private final String id;
    private final GraphqlRequest request;
    private final Guest guest;
    private @Nullable Subscription subscription;
    private boolean counted;
    private boolean ended;

    Operation(Operations operations, Conversation conversation, String id, GraphqlRequest request, Guest guest) {
        this.operations = operations;
        this.conversation = conversation;
        this.id = id;
        this.request = request;
        this.guest = guest;
    }

    String id() {
        return id;
    }

    Guest guest() {
        return guest;
    }

    /** Counts it among those of its viewer, and tells how many they are; 0 when it has ended already. */
    synchronized int count() {
        counted = !ended;
        return counted ? operations.count(this) : 0;
    }

    void begin() {
        operations.begin(request, guest).whenComplete((begun, failure) -> {
            if (begun instanceof LiveEngine.Following following) {
                follow(following.followed());
            } else if (begun instanceof LiveEngine.Answered answered) {
                answer(answered.answer(), true);
            } else {
                conversation.close(CloseCode.INTERNAL, CloseCode.INTERNAL.reason());
            }
        });
    }

    /** Ends it without a word. False when it has ended already. */
    boolean end() {
        boolean released;
        synchronized (this) {
            if (ended) {
                return false;
            }
            ended = true;
            released = counted;
            if (subscription != null) {
                subscription.end();
                operations.unfollow(subscription);
            }
        }
        conversation.forget(this);
        if (released) {
            operations.forget(this);
        }
        return true;
    }

    private void follow(Followed followed) {
        Subscription following = new Subscription(
                guest.admission().viewer(), followed, operations.mostWaiting(), this::show, this::tooSlow);
        synchronized (this) {
            if (ended) {
                return;
            }
            subscription = following;
            operations.follow(following);
        }
        UUID thing = followed.thing();
        if (thing != null) {
            following.offer(thing);
        }
    }

    private void show(Subscription following, UUID changed) {
        operations.show(
                request,
                guest,
                changed,
                made -> made.whenComplete((event, failure) -> {
                    if (failure != null) {
                        conversation.close(CloseCode.INTERNAL, CloseCode.INTERNAL.reason());
                    } else {
                        said(Objects.requireNonNull(event)).thenRun(following::shown);
                    }
                }));
    }

    private CompletableFuture<Boolean> said(Optional<Event> event) {
        return event.map(known -> answer(known.answer(), known.last()))
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    private CompletableFuture<Boolean> answer(Answer answer, boolean last) {
        Line line = conversation.line();
        if (last ? !end() : isOver()) {
            return CompletableFuture.completedFuture(false);
        }
        if (answer.refusal() != null) {
            return line.say("error", id, Objects.requireNonNull(answer.content().get("errors")));
        }
        CompletableFuture<Boolean> taken = line.say("next", id, answer.content());
        return last ? line.say("complete", id, null) : taken;
    }

    private synchronized boolean isOver() {
        return ended;
    }

    private void tooSlow() {
        conversation.close(CloseCode.TRY_AGAIN_LATER, "Too slow: " + operations.mostWaiting() + " changes wait");
    }
}
