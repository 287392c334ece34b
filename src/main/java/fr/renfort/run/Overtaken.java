package fr.renfort.run;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Asks a costly question at most once a second, and never again once the answer was yes. For one thread. */
final class Overtaken implements BooleanSupplier {

    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final BooleanSupplier question;
    private long askedAt = System.nanoTime();
    private boolean answer;

    Overtaken(BooleanSupplier question) {
        this.question = question;
    }

    @Override
    public boolean getAsBoolean() {
        if (!answer && System.nanoTime() - askedAt >= INTERVAL_NANOS) {
            answer = question.getAsBoolean();
            askedAt = System.nanoTime();
        }
        return answer;
    }
}
