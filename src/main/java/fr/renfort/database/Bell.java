package fr.renfort.database;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.BeanProvider;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what transactions of any node notify, over one connection of its own beside the pool. When that connection is lost it
 * is opened again, after 0.1 s at first and up to 5 s later on, and whoever listens is told since when something may have been
 * missed. Thread-safe.
 */
@Singleton
public final class Bell {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

    private final BeanProvider<DataSource> dataSource;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile @Nullable BellConnection open;

    Bell(BeanProvider<DataSource> dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Begins to listen, on a thread of its own that calls whoever listens and may be kept waiting by it.
     *
     * @throws IllegalStateException when somebody listens already
     */
    public synchronized void listen(BellListener listener) {
        if (thread != null) {
            throw new IllegalStateException("Somebody listens to the bell already.");
        }
        thread = new Thread(() -> run(listener), "bell");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether the bell is heard now. */
    public boolean heard() {
        return open != null;
    }

    @PreDestroy
    synchronized void stop() throws InterruptedException {
        stopped.countDown();
        BellConnection listening = open;
        if (listening != null) {
            listening.close();
        }
        if (thread != null) {
            thread.join(LONGEST_GOODBYE.toMillis());
        }
    }

    private void run(BellListener listener) {
        @Nullable String since = null;
        Duration pause = SHORTEST_PAUSE;
        while (stopped.getCount() > 0) {
            BellEar ear = new BellEar(listener, since);
            try (BellConnection connection = BellConnection.open(pool())) {
                ear.begin(connection);
                open = connection;
                pause = SHORTEST_PAUSE;
                while (stopped.getCount() > 0) {
                    ear.hear(connection);
                }
            } catch (SQLException | RuntimeException lost) {
                if (stopped.getCount() > 0) {
                    LOG.warn("bell lost, listening again in {} ms", pause.toMillis(), lost);
                }
            }
            open = null;
            since = ear.since();
            pause = waited(pause);
        }
    }

    /** Waits for a while, or for the end; the next pause is twice as long. */
    private Duration waited(Duration pause) {
        try {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return pause;
            }
        } catch (InterruptedException end) {
            stopped.countDown();
            Thread.currentThread().interrupt();
        }
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private HikariDataSource pool() throws SQLException {
        return DelegatingDataSource.unwrapDataSource(dataSource.get()).unwrap(HikariDataSource.class);
    }
}
