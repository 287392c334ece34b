package fr.renfort.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.renfort.database.server.EmbeddedServer;
import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database when somebody first needs it: the server if it is the program's own, the tables, the pool. From then
 * on a program that is told to end (Ctrl-C, SIGTERM) closes all its beans in order before it does; one that ends because it could
 * not make them all closes the database alone.
 */
@Factory
final class Database {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** What a statement may take; above it the server gives up. */
    static final Duration LONGEST_STATEMENT = Duration.ofSeconds(15);

    private static final Duration LONGEST_WAIT_FOR_A_LOCK = Duration.ofSeconds(10);
    private static final Duration LONGEST_IDLENESS_IN_A_TRANSACTION = Duration.ofMinutes(5);
    /** Silence after which a connection counts as cut; longer than any statement may take. */
    private static final Duration LONGEST_SILENCE = LONGEST_STATEMENT.plusSeconds(5);

    private static final Duration LONGEST_WAIT_FOR_A_CONNECTION = Duration.ofSeconds(5);
    private static final Duration LONGEST_TEST_OF_A_CONNECTION = Duration.ofSeconds(2);
    private static final Duration BETWEEN_TESTS_OF_IDLE_CONNECTIONS = Duration.ofMinutes(2);
    private static final int IDLE_CONNECTIONS_KEPT = 2;

    private final Thread closing;
    private @Nullable EmbeddedServer server;
    private @Nullable HikariDataSource pool;

    Database(BeanContext program) {
        this.closing = new Thread(() -> end(program), "closing");
    }

    /** A context that failed to start closes nothing: what was opened for it is closed all the same. */
    void end(BeanContext program) {
        program.close();
        close();
    }

    @Singleton
    @Primary
    @Named("default")
    @Bean(typed = DataSource.class)
    synchronized DataSource open(DatabaseSettings settings) {
        Runtime.getRuntime().addShutdownHook(closing);
        HikariConfig config = new HikariConfig();
        if (settings.embedded()) {
            server = EmbeddedServer.open(settings.serverFolder());
            config.setJdbcUrl(server.url());
            config.setUsername(server.username());
            config.setPassword(server.password());
        } else {
            config.setJdbcUrl(settings.url());
            config.setUsername(settings.username());
            config.setPassword(settings.password());
        }
        Schema.migrate(
                config.getJdbcUrl(),
                Objects.requireNonNullElse(config.getUsername(), ""),
                Objects.requireNonNullElse(config.getPassword(), ""));
        pool = new HikariDataSource(limited(config, settings.poolSize()));
        return pool;
    }

    /** Again: does nothing. */
    @PreDestroy
    synchronized void close() {
        if (pool != null) {
            pool.close();
            pool = null;
        }
        if (server != null) {
            server.close();
            server = null;
        }
        forgetClosing();
    }

    private void forgetClosing() {
        try {
            Runtime.getRuntime().removeShutdownHook(closing);
        } catch (IllegalStateException endingAlready) {
            LOG.debug("closed while the program ends");
        }
    }

    private static HikariConfig limited(HikariConfig config, int poolSize) {
        config.setPoolName("renfort");
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(IDLE_CONNECTIONS_KEPT);
        config.setValidationTimeout(LONGEST_TEST_OF_A_CONNECTION.toMillis());
        config.setKeepaliveTime(BETWEEN_TESTS_OF_IDLE_CONNECTIONS.toMillis());
        config.setConnectionTimeout(LONGEST_WAIT_FOR_A_CONNECTION.toMillis());
        config.setConnectionInitSql("""
                SET ROLE renfort_app; SET search_path = renfort, public;
                SET pg_trgm.word_similarity_threshold = 0.4; SET statement_timeout = %d; SET lock_timeout = %d;
                SET idle_in_transaction_session_timeout = %d
                """.formatted(
                        LONGEST_STATEMENT.toMillis(),
                        LONGEST_WAIT_FOR_A_LOCK.toMillis(),
                        LONGEST_IDLENESS_IN_A_TRANSACTION.toMillis()));
        config.addDataSourceProperty("ApplicationName", "renfort");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", LONGEST_WAIT_FOR_A_CONNECTION.toSeconds());
        config.addDataSourceProperty("socketTimeout", LONGEST_SILENCE.toSeconds());
        return config;
    }
}
