package fr.renfort.graphql.engine;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which requests are answered. There are few of them, and whoever comes when all are busy waits in line: with more,
 * requests and their connections only take the processors from each other, and the unlucky one waits for many that came after it.
 */
@Factory
final class Workers {

    static final String NAME = "answers";

    private static final int FEWEST = 8;
    private static final int PER_PROCESSOR = 2;

    @Bean(preDestroy = "shutdownNow")
    @Singleton
    @Named(NAME)
    ExecutorService workers() {
        int processors = Runtime.getRuntime().availableProcessors();
        return Executors.newFixedThreadPool(Math.max(FEWEST, PER_PROCESSOR * processors), threads());
    }

    private static ThreadFactory threads() {
        AtomicInteger started = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, NAME + "-" + started.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
