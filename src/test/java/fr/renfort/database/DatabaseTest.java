package fr.renfort.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import fr.renfort.database.server.DatabaseException;
import fr.renfort.vocabulary.Scope;
import fr.renfort.vocabulary.SettableTime;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    private static final Path DATA = Path.of("target", "database-test");

    @Test
    void withoutAnAddressItKeepsItsOwnServerInTheDataFolder() {
        String caller = UUID.randomUUID().toString();
        try (ApplicationContext context = ownServer()) {
            takeKey(context, caller);
        }
        assertThat(DATA.resolve("postgres").resolve("cluster").resolve("postmaster.pid"))
                .doesNotExist();

        try (ApplicationContext context = ownServer()) {
            assertThat(keysOf(context, caller)).isEqualTo(1);
        }
    }

    /** Without {@code close}: a context that failed to start cannot be closed. */
    @Test
    void aProgramThatEndsWithoutHavingStartedStopsItsServerToo() {
        Path pid = DATA.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
        ApplicationContext unstarted = ApplicationContext.builder().build();
        Database database = new Database(unstarted);
        database.open(new DatabaseSettings(DATA.toString(), null, null, null, 4));
        assertThat(pid).exists();

        database.end(unstarted);

        assertThat(pid).doesNotExist();
    }

    @Test
    void isNotOpenedBeforeItIsNeeded() {
        Path untouched = Path.of("target", "untouched-" + UUID.randomUUID());
        ApplicationContext.run(Map.<String, Object>of("renfort.data", untouched.toString()))
                .close();

        assertThat(Files.exists(untouched)).isFalse();
    }

    @Test
    void noConnectionWaitsForEver() {
        try (ApplicationContext context = ApplicationContext.run(properties(TestDatabase.fresh()))) {
            DataSource dataSource = context.getBean(DataSource.class);
            Sql sql = new Sql(dataSource);
            Transactions transactions = context.getBean(Transactions.class);
            HikariDataSource pool = (HikariDataSource) DelegatingDataSource.unwrapDataSource(dataSource);

            assertThat(transactions.<String>read(Scope.NONE, () -> sql.text("SHOW statement_timeout")))
                    .isEqualTo("15s");
            assertThat(transactions.<String>read(Scope.NONE, () -> sql.text("SHOW lock_timeout")))
                    .isEqualTo("10s");
            assertThat(transactions.<String>read(
                            Scope.NONE, () -> sql.text("SHOW idle_in_transaction_session_timeout")))
                    .isEqualTo("5min");
            assertThat(pool.getDataSourceProperties())
                    .containsEntry("socketTimeout", 20L)
                    .containsEntry("connectTimeout", 5L)
                    .containsEntry("tcpKeepAlive", "true")
                    .containsEntry("reWriteBatchedInserts", "true");
            assertThat(pool.getConnectionTimeout()).isEqualTo(5_000);
        }
    }

    @Test
    void aTestMayStandInForTheTimeOfTheMachine() {
        SettableTime time = SettableTime.at("2025-06-02T08:00:00Z");
        try (ApplicationContext context =
                ApplicationContext.builder().singletons(time).start()) {
            assertThat(context.getBean(InstantSource.class)).isSameAs(time);
        }
        try (ApplicationContext context = ApplicationContext.run()) {
            assertThat(context.getBean(InstantSource.class).instant()).isAfter(time.instant());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 201})
    void refusesAPoolThatIsTooSmallOrTooLarge(int size) {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> settings(null, size))
                .satisfies(failure -> assertThat(failure.key()).isEqualTo("error.database.poolSize"));
    }

    @Test
    void refusesTheAddressOfAnotherDatabaseWithoutShowingItsPassword() {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> settings("jdbc:mysql://me:secret@there/renfort?password=secret", 10))
                .satisfies(failure -> {
                    assertThat(failure.key()).isEqualTo("error.database.url");
                    assertThat(failure.arguments()).containsExactly("jdbc:mysql://there/renfort");
                });
    }

    @Test
    void anEmptyAddressIsNoAddress() {
        assertThat(settings("", 10).embedded()).isTrue();
        assertThat(settings(null, 10).embedded()).isTrue();
        assertThat(settings("jdbc:postgresql://db/renfort", 10).embedded()).isFalse();
    }

    private static DatabaseSettings settings(@Nullable String url, int poolSize) {
        return new DatabaseSettings("data", url, null, null, poolSize);
    }

    private static ApplicationContext ownServer() {
        return ApplicationContext.run(Map.<String, Object>of("renfort.data", DATA.toString()));
    }

    private static Map<String, Object> properties(TestDatabase database) {
        return Map.copyOf(database.properties());
    }

    private static void takeKey(ApplicationContext context, String caller) {
        Sql sql = new Sql(context.getBean(DataSource.class));
        context.getBean(Transactions.class).<Integer>write(Scope.NONE, () -> {
            sql.actAs(caller);
            return sql.run(
                    "INSERT INTO idempotency_key (subject, key, operation, input_digest, created_at)"
                            + " VALUES (?, 'key', '', '', now())",
                    caller);
        });
    }

    private static int keysOf(ApplicationContext context, String caller) {
        Sql sql = new Sql(context.getBean(DataSource.class));
        return context.getBean(Transactions.class).<Integer>read(Scope.NONE, () -> {
            sql.actAs(caller);
            return sql.number("SELECT count(*) FROM idempotency_key WHERE subject = ?", caller);
        });
    }
}
