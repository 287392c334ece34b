package fr.renfort.graphql.live;

import fr.renfort.graphql.live.Doorkeeper.Guest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one client and the service say to each other: the state of the protocol graphql-transport-ws. Never waits, so the event
 * loop may call it. Thread-safe.
 */
final class Conversation {

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    static final String PROTOCOL = "graphql-transport-ws";

    private final Line line;
    private final Function<Map<String, @Nullable Object>, CompletionStage<Guest>> door;
    private final Operations operations;
    private final Patience patience;
    private final InstantSource time;
    private final int pingSeconds;
    private final Map<String, Operation> underWay = new HashMap<>(2);
    private boolean asked;
    private @Nullable Guest guest;
    private boolean closing;

    /** @param door who is let in by what they say first, now or later; fails with {@link HangUp} when nobody is */
    Conversation(
            Line line,
            Function<Map<String, @Nullable Object>, CompletionStage<Guest>> door,
            Operations operations,
            LiveLimits limits,
            InstantSource time) {
        this.line = line;
        this.door = door;
        this.operations = operations;
        this.patience = new Patience(limits, time.instant());
        this.pingSeconds = Math.toIntExact(limits.ping().toSeconds());
        this.time = time;
    }

    Line line() {
        return line;
    }

    /** The client says something. */
    void hear(Message message) {
        Operation begun = null;
        int number = 0;
        synchronized (this) {
            patience.heard(time.instant());
            if (closing) {
                return;
            }
            if (message instanceof Message.Init init) {
                open(init);
            } else if (message instanceof Message.Ping ping) {
                line.sayIfHeard("pong", ping.payload());
            } else if (message instanceof Message.Subscribe subscribe) {
                begun = subscribe(subscribe);
                number = underWay.size();
            }
        }
        if (begun != null) {
            operations.start(this, begun, number);
        } else if (message instanceof Message.Complete complete) {
            end(complete.id());
        }
    }

    /** Says why, and hangs up. */
    void close(CloseCode code, String reason) {
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
            patience.closing(time.instant());
        }
        line.close(code, reason);
        endAll();
    }

    /** The line is dead. */
    void endAll() {
        List<Operation> left;
        synchronized (this) {
            closing = true;
            left = List.copyOf(underWay.values());
        }
        left.forEach(Operation::end);
    }

    /** Time passes: whoever is silent is pinged, then given up; whoever is let in no more is told. */
    void tick() {
        Instant now = time.instant();
        Guest known;
        Patience.Step step;
        synchronized (this) {
            known = guest;
            step = patience.at(now, known != null);
        }
        if (known != null && known.admission().expired(now)) {
            close(CloseCode.FORBIDDEN, "Sign-in expired");
        }
        switch (step) {
            case PING -> line.sayIfHeard("ping", null);
            case GIVE_UP -> close(CloseCode.TRY_AGAIN_LATER, "No answer to a ping");
            case NOT_OPENED -> close(CloseCode.INITIALISATION_TIMEOUT, CloseCode.INITIALISATION_TIMEOUT.reason());
            case DROP -> line.drop();
            case WAIT -> {
                // There is time.
            }
        }
    }

    synchronized void forget(Operation operation) {
        underWay.remove(operation.id(), operation);
    }

    private void open(Message.Init init) {
        if (asked) {
            throw new HangUp(CloseCode.TOO_MANY_INITIALISATIONS);
        }
        asked = true;
        door.apply(init.payload()).whenComplete((known, failure) -> {
            if (failure == null) {
                welcome(known);
            } else {
                turnAway(failure instanceof CompletionException late ? late.getCause() : failure);
            }
        });
    }

    private synchronized void welcome(Guest known) {
        if (closing) {
            return;
        }
        guest = known;
        line.say(
                "connection_ack",
                null,
                Map.of("viewer", known.admission().viewer().subject(), "pingSeconds", pingSeconds));
    }

    private void turnAway(@Nullable Throwable why) {
        if (why instanceof HangUp over) {
            close(over.code(), over.reason());
        } else {
            LOG.warn("nobody could be let in", why);
            close(CloseCode.INTERNAL, CloseCode.INTERNAL.reason());
        }
    }

    private Operation subscribe(Message.Subscribe subscribe) {
        if (guest == null) {
            throw new HangUp(CloseCode.UNAUTHORIZED);
        }
        Operation operation = new Operation(operations, this, subscribe.id(), subscribe.request(), guest);
        if (underWay.putIfAbsent(subscribe.id(), operation) != null) {
            throw new HangUp(CloseCode.SUBSCRIBER_EXISTS, "Subscriber for " + subscribe.id() + " already exists");
        }
        return operation;
    }

    private void end(String id) {
        Operation operation;
        synchronized (this) {
            operation = underWay.get(id);
        }
        if (operation != null) {
            operation.end();
        }
    }
}
