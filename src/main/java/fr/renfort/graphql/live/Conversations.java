package fr.renfort.graphql.live;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All conversations of this node. Thread-safe. */
@Singleton
final class Conversations {

    private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);

    private final Set<Conversation> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock;
    private final LiveLimits limits;

    Conversations(@Named(TaskExecutors.SCHEDULED) ExecutorService clock, LiveLimits limits) {
        this.clock = (ScheduledExecutorService) clock;
        this.limits = limits;
    }

    @EventListener
    void start(ServerStartupEvent started) {
        clock.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    @EventListener
    void stop(ShutdownEvent shutdown) {
        open.forEach(conversation -> conversation.close(CloseCode.GOING_AWAY, CloseCode.GOING_AWAY.reason()));
    }

    /** Keeps a conversation until its line is dead; when there are too many, hangs up on it. */
    void add(Conversation conversation) {
        open.add(conversation);
        conversation.line().whenDead(() -> {
            open.remove(conversation);
            conversation.endAll();
        });
        if (open.size() > limits.sockets()) {
            LOG.warn("live sockets full most={}", limits.sockets());
            conversation.close(CloseCode.TRY_AGAIN_LATER, "Too many sockets");
        }
    }

    int count() {
        return open.size();
    }

    private void tick() {
        for (Conversation conversation : open) {
            try {
                conversation.tick();
            } catch (RuntimeException failure) {
                LOG.error("live conversation failed", failure);
                conversation.line().drop();
            }
        }
    }
}
