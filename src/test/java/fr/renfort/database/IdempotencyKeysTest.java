package fr.renfort.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.database.IdempotencyKeys.Use;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.Scope;
import fr.renfort.vocabulary.SettableTime;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest {

    private static final SettableTime TIME = SettableTime.at("2025-06-02T08:00:00Z");
    private static final int THREADS = 8;

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static ApplicationContext context;
    private static Transactions transactions;
    private static IdempotencyKeys keys;
    private final AtomicInteger made = new AtomicInteger();
    private String caller = "";

    @BeforeAll
    static void open() {
        context = ApplicationContext.builder()
                .properties(Map.copyOf(DATABASE.properties()))
                .singletons(TIME)
                .start();
        transactions = context.getBean(Transactions.class);
        keys = context.getBean(IdempotencyKeys.class);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @BeforeEach
    void chooseACaller() {
        caller = UUID.randomUUID().toString();
    }

    @Test
    void aRepetitionGetsTheFirstAnswerAndDoesNothing() {
        String first = once("key", "input").orThrow();

        assertThat(once("key", "input").orThrow()).isEqualTo(first);
        assertThat(made).hasValue(1);
    }

    @Test
    void aKeyUsedForAnotherInputIsRefused() {
        once("key", "input");

        assertRefused(UserErrorCode.KEY_REUSED, once("key", "other input"));
        assertThat(made).hasValue(1);
    }

    @Test
    void aKeyUsedForAnotherMutationIsRefused() {
        once("key", "input");

        assertRefused(
                UserErrorCode.KEY_REUSED, keys.once(Scope.NONE, new Use(caller, "other", "key", "input"), this::make));
    }

    @Test
    void theKeysOfTwoCallersDoNotMeet() {
        String first = once("key", "input").orThrow();
        caller = "another " + caller;

        assertThat(once("key", "input").orThrow()).isNotEqualTo(first);
    }

    @Test
    void aKeyThatIsEmptyOrTooLongIsRefused() {
        assertRefused(UserErrorCode.INVALID, once("", "input"));
        assertRefused(UserErrorCode.INVALID, once("k".repeat(256), "input"));
        assertThat(once("k".repeat(255), "input").orThrow()).isNotNull();
    }

    @Test
    void aRefusedStepUsesNoKey() {
        Outcome<String> refused = keys.once(
                Scope.NONE,
                new Use(caller, "make", "key", "input"),
                () -> Outcome.refused(UserErrorCode.WRONG_STATE, "", "error.window"));

        assertRefused(UserErrorCode.WRONG_STATE, refused);
        assertThat(once("key", "corrected input").orThrow()).isNotNull();
    }

    @Test
    void amongRacingThreadsOneWorksAndAllGetItsAnswer() {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<CompletableFuture<String>> answers = IntStream.range(0, THREADS)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return once("key", "input").orThrow();
                        },
                        task -> new Thread(task).start()))
                .toList();

        Set<String> different = answers.stream().map(CompletableFuture::join).collect(Collectors.toSet());
        assertThat(different).hasSize(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        String first = once("key", "input").orThrow();
        TIME.advance(IdempotencyKeyPurge.KEPT);
        removeOld();
        assertThat(once("key", "input").orThrow()).isEqualTo(first);

        TIME.advance(Duration.ofSeconds(1));
        removeOld();
        assertThat(once("key", "input").orThrow()).isNotEqualTo(first);
    }

    @Test
    void whatWasDoneAndItsKeyAreKeptTogetherOrNotAtAll() {
        RuntimeException killed = new IllegalStateException("killed");
        assertThatThrownBy(() -> keys.once(Scope.NONE, new Use(caller, "make", "key", "input"), () -> {
                    make();
                    throw killed;
                }))
                .isSameAs(killed);

        once("key", "input").orThrow();
        assertThat(made).as("the killed one left no key behind").hasValue(2);
    }

    @Test
    void nobodySeesTheKeysOfAnother() throws SQLException {
        once("secret", "input").orThrow();

        assertThat(visible("nobody")).isZero();
        assertThat(visible(caller)).isEqualTo(1);
    }

    private int visible(String seenBy) throws SQLException {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE renfort_app; SET search_path = renfort; SELECT set_config('renfort.caller', '"
                    + seenBy + "', false)");
            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM idempotency_key")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void removeOld() {
        IdempotencyKeyRepository repository = context.getBean(IdempotencyKeyRepository.class);
        IdempotencyKeyPurge.removeOld(transactions, repository, TIME);
    }

    private Outcome<String> once(String key, String input) {
        return keys.once(Scope.NONE, new Use(caller, "make", key, input), this::make);
    }

    private Outcome<String> make() {
        made.incrementAndGet();
        return Outcome.done(UUID.randomUUID().toString());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void assertRefused(UserErrorCode code, Outcome<String> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<String>) outcome).errors())
                .extracting(UserError::code)
                .containsExactly(code);
    }
}
