package fr.renfort.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end well when the process is told to end (Ctrl-C): the command hears of it, and the process waits until the command
 * is done. From opening to closing.
 */
final class Interruption implements AutoCloseable {

    private static final long LONGEST_SECONDS = 60;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private volatile boolean asked;

    static Interruption open() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** What the process does when it is told to end. */
    void interrupt() {
        asked = true;
        awaitDone();
    }

    private void awaitDone() {
        try {
            if (!done.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the command is to end. */
    boolean asked() {
        return asked;
    }

    @Override
    public void close() {
        done.countDown();
        if (!asked) {
            forget();
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            asked = true;
        }
    }
}
