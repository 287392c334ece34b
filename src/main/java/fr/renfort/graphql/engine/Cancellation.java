package fr.renfort.graphql.engine;

import java.util.ArrayList;
import java.util.List;

/** Lets somebody end work that another thread does. Thread-safe. */
public final class Cancellation {

    private final List<Runnable> steps = new ArrayList<>();
    private boolean cancelled;

    /** Runs a step when the work is cancelled, at once when it is already. */
    synchronized void whenCancelled(Runnable step) {
        if (cancelled) {
            step.run();
        } else {
            steps.add(step);
        }
    }

    synchronized boolean cancelled() {
        return cancelled;
    }

    synchronized void cancel() {
        cancelled = true;
        steps.forEach(Runnable::run);
    }
}
