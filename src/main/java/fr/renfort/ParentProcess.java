package fr.renfort;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The process that started this one. A build tool that is killed takes no child with it; a service started by one ends
 * with it all the same, so that neither its port nor its database stays taken.
 */
final class ParentProcess {

    /** System property, true where the program must end with the process that started it. */
    static final String END_WITH_PARENT = "renfort.end-with-parent";

    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private ParentProcess() {}

    /**
     * Runs {@code action} once, on a daemon thread, when {@code parent} answers another process than now. A process whose
     * parent ended gets another one at once, even while nobody has collected the ended one, which still counts as alive.
     */
    static void onChangeOf(Supplier<Optional<ProcessHandle>> parent, Runnable action) {
        Optional<ProcessHandle> first = parent.get();
        Thread watch = new Thread(
                () -> {
                    while (parent.get().equals(first)) {
                        LockSupport.parkNanos(LOOK_EVERY_NANOS);
                    }
                    action.run();
                },
                "parent-process");
        watch.setDaemon(true);
        watch.start();
    }
}
