package fr.renfort.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.Scope;
import fr.renfort.vocabulary.SettableTime;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import io.micronaut.context.ApplicationContext;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest {

    private static final SettableTime TIME = SettableTime.at("2025-06-02T08:00:00Z");
    private static final int THREADS = 8;

    private static ApplicationContext context;
    private static Transactions transactions;
    private static IdempotencyKeys keys;
    private final AtomicInteger made = new AtomicInteger();
    private String caller = "";

    @BeforeAll
    static void open() {
        context = ApplicationContext.builder()
                .properties(Map.copyOf(TestDatabase.fresh().properties()))
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
        UUID first = once("key", "input").orThrow();

        assertThat(once("key", "input").orThrow()).isEqualTo(first);
        assertThat(made).hasValue(1);
    }

    @Test
    void withoutAKeyEveryCallWorks() {
        assertThat(once(null, "input").orThrow())
                .isNotEqualTo(once(null, "input").orThrow());
        assertThat(made).hasValue(2);
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
                UserErrorCode.KEY_REUSED,
                transactions.decide(Scope.NONE, () -> keys.once(caller, "other", "key", "input", this::make)));
    }

    @Test
    void theKeysOfTwoCallersDoNotMeet() {
        UUID first = once("key", "input").orThrow();
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
        Outcome<UUID> refused = transactions.decide(
                Scope.NONE,
                () -> keys.once(
                        caller,
                        "make",
                        "key",
                        "input",
                        () -> Outcome.refused(UserErrorCode.WRONG_STATE, "", "error.window")));

        assertRefused(UserErrorCode.WRONG_STATE, refused);
        assertThat(once("key", "corrected input").orThrow()).isNotNull();
    }

    @Test
    void amongRacingThreadsOneWorksAndAllGetItsAnswer() {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<CompletableFuture<UUID>> answers = IntStream.range(0, THREADS)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return once("key", "input").orThrow();
                        },
                        task -> new Thread(task).start()))
                .toList();

        Set<UUID> different = answers.stream().map(CompletableFuture::join).collect(Collectors.toSet());
        assertThat(different).hasSize(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        UUID first = once("key", "input").orThrow();
        TIME.advance(IdempotencyKeyPurge.KEPT);
        removeOld();
        assertThat(once("key", "input").orThrow()).isEqualTo(first);

        TIME.advance(Duration.ofSeconds(1));
        removeOld();
        assertThat(once("key", "input").orThrow()).isNotEqualTo(first);
    }

    private static void removeOld() {
        IdempotencyKeyRepository repository = context.getBean(IdempotencyKeyRepository.class);
        transactions.<Integer>write(
                Scope.NONE, () -> repository.removeOlderThan(TIME.instant().minus(IdempotencyKeyPurge.KEPT)));
    }

    private Outcome<UUID> once(@Nullable String key, String input) {
        return transactions.decide(Scope.NONE, () -> keys.once(caller, "make", key, input, this::make));
    }

    private Outcome<UUID> make() {
        made.incrementAndGet();
        return Outcome.done(UUID.randomUUID());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void assertRefused(UserErrorCode code, Outcome<UUID> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<UUID>) outcome).errors())
                .extracting(UserError::code)
                .containsExactly(code);
    }
}
