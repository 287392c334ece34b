package fr.renfort.graphql.live;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.shape.Followed;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One subscriber. What changes while an earlier event is being shown waits, each thing once however often it changes: whoever
 * is slow gets the latest state of each, and when too many wait is hung up on. Thread-safe.
 */
final class Subscription {

    private final Viewer viewer;
    private final Followed followed;
    private final int mostWaiting;
    private final Showing showing;
    private final Runnable tooSlow;
    private final Set<UUID> waiting = new LinkedHashSet<>(2);
    private boolean busy;
    private boolean ended;

    /** Shows one thing and calls {@link #shown} when the client has taken it. */
    @FunctionalInterface
    interface Showing {
        void show(Subscription subscription, UUID changed);
    }

    Subscription(Viewer viewer, Followed followed, int mostWaiting, Showing showing, Runnable tooSlow) {
        this.viewer = viewer;
        this.followed = followed;
        this.mostWaiting = mostWaiting;
        this.showing = showing;
        this.tooSlow = tooSlow;
    }

    Viewer viewer() {
        return viewer;
    }

    Followed followed() {
        return followed;
    }

    /** A thing has changed. */
    void offer(UUID changed) {
        boolean tooMany;
        synchronized (this) {
            if (ended) {
                return;
            }
            waiting.add(changed);
            tooMany = waiting.size() > mostWaiting;
        }
        if (tooMany) {
            tooSlow.run();
        } else {
            next().ifPresent(thing -> showing.show(this, thing));
        }
    }

    /** The event before is shown: the next one may be. */
    void shown() {
        synchronized (this) {
            busy = false;
        }
        next().ifPresent(thing -> showing.show(this, thing));
    }

    /** Nothing is shown any more. */
    synchronized void end() {
        ended = true;
        waiting.clear();
    }

    synchronized boolean ended() {
        return ended;
    }

    private synchronized Optional<UUID> next() {
        if (busy || ended || waiting.isEmpty()) {
            return Optional.empty();
        }
        busy = true;
        Iterator<UUID> first = waiting.iterator();
        UUID thing = first.next();
        first.remove();
        return Optional.of(thing);
    }
}
