package fr.renfort.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.Scope;
import fr.renfort.vocabulary.UserErrorCode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    private static final Scope ILE_DE_FRANCE = Scope.region("11");
    private static final Scope RHONE_ALPES = Scope.region("84");
    private static final UUID LENDER = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID HOSPITAL = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private static ApplicationContext context;
    private static Transactions transactions;
    private static Sql sql;
    private UUID subject;

    @BeforeAll
    static void open() {
        context = ApplicationContext.run(Map.copyOf(TestDatabase.fresh().properties()));
        transactions = context.getBean(Transactions.class);
        sql = new Sql(context.getBean(DataSource.class));
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @BeforeEach
    void chooseASubject() {
        subject = UUID.randomUUID();
    }

    @Test
    void actsAsTheRoleThatOwnsNothing() {
        assertThat(transactions.<String>read(Scope.NONE, () -> sql.text("SELECT current_user")))
                .isEqualTo("renfort_app");
        assertThat(transactions.<String>read(Scope.NONE, () -> sql.text("SHOW search_path")))
                .isEqualTo("renfort, public");
    }

    @Test
    void anEmptyScopeSeesNothing() {
        transactions.write(ILE_DE_FRANCE, this::writeEntry);

        assertThat(entriesIn(Scope.NONE)).isZero();
        assertThat(entriesIn(ILE_DE_FRANCE)).isEqualTo(1);
    }

    @Test
    void aConnectionWithoutScopeSeesNothing() {
        transactions.write(ILE_DE_FRANCE, this::writeEntry);
        Sql pool = new Sql(DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class)));

        assertThat(pool.number("SELECT count(*) FROM journal_entry")).isZero();
    }

    @Test
    void theRowsOfAnotherRegionAreInvisible() {
        transactions.write(ILE_DE_FRANCE, this::writeEntry);

        assertThat(entriesIn(RHONE_ALPES)).isZero();
        assertThat(entriesIn(new Scope(Set.of("84", "11"), null, null, null))).isEqualTo(1);
    }

    @Test
    void aLenderAndAHospitalSeeTheirRowsInAnyRegion() {
        transactions.write(
                ILE_DE_FRANCE,
                () -> sql.run(
                        "INSERT INTO journal_entry (region_code, lender_id, hospital_id, at, actor, kind, subject_id, details)"
                                + " VALUES ('11', ?, ?, now(), 'me', 'Test', ?, '{}')",
                        LENDER,
                        HOSPITAL,
                        subject));

        assertThat(entriesIn(new Scope(Set.of(), LENDER, null, null))).isEqualTo(1);
        assertThat(entriesIn(new Scope(Set.of(), null, HOSPITAL, null))).isEqualTo(1);
        assertThat(entriesIn(new Scope(Set.of(), HOSPITAL, LENDER, null))).isZero();
    }

    @Test
    void aRowOutsideTheScopeCannotBeWritten() {
        assertThatThrownBy(() -> transactions.write(RHONE_ALPES, this::writeEntry))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aRegionCodeWithACommaCannotWidenTheScope() {
        assertThatIllegalArgumentException().isThrownBy(() -> entriesIn(Scope.region("11,84")));
    }

    @Test
    void aPooledConnectionForgetsTheScope() {
        transactions.write(ILE_DE_FRANCE, this::writeEntry);
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.write(ILE_DE_FRANCE, () -> {
                    throw new IllegalStateException("undone");
                }));
        Sql pool = new Sql(DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class)));

        assertThat(pool.text("SELECT current_setting('renfort.regions', true)")).isEmpty();
    }

    @Test
    void whatThrowsLeavesNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.write(ILE_DE_FRANCE, () -> {
                    writeEntry();
                    throw new IllegalStateException("undone");
                }));

        assertThat(entriesIn(ILE_DE_FRANCE)).isZero();
    }

    @Test
    void whatIsRefusedLeavesNothing() {
        Outcome<UUID> outcome = transactions.decide(ILE_DE_FRANCE, this::writeAndRefuse);

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(entriesIn(ILE_DE_FRANCE)).isZero();
    }

    @Test
    void aStepGoesOnInAnotherScopeAndReturns() {
        Scope lender = new Scope(Set.of(), LENDER, null, null);

        transactions.write(lender, () -> {
            transactions.elsewhere(ILE_DE_FRANCE, () -> {
                assertThat(transactions.write(ILE_DE_FRANCE, this::writeEntry)).isEqualTo(1);
                return "";
            });
            assertThat(transactions.<String>read(lender, () -> sql.text("SELECT current_setting('renfort.regions')")))
                    .isEmpty();
            return "";
        });

        assertThat(entriesIn(ILE_DE_FRANCE)).isEqualTo(1);
    }

    @Test
    void whatThrowsInAnotherScopeLeavesNothingOfTheWholeEvenWhenItIsCaught() {
        transactions.write(ILE_DE_FRANCE, () -> {
            writeEntry();
            try {
                transactions.elsewhere(RHONE_ALPES, () -> {
                    throw new IllegalStateException("undone");
                });
            } catch (IllegalStateException caught) {
                assertThat(caught).hasMessage("undone");
            }
            return "";
        });

        assertThat(entriesIn(ILE_DE_FRANCE)).isZero();
    }

    @Test
    void nobodyGoesElsewhereWithoutATransactionOrInOneThatReads() {
        assertThatIllegalStateException().isThrownBy(() -> transactions.elsewhere(RHONE_ALPES, () -> ""));
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> transactions.read(ILE_DE_FRANCE, () -> transactions.elsewhere(RHONE_ALPES, () -> "")));
    }

    @Test
    void whatIsReadElsewhereIsOfThatScopeAndThePresentOneComesBack() {
        transactions.write(ILE_DE_FRANCE, this::writeEntry);
        Scope lender = new Scope(Set.of(), LENDER, null, null);

        transactions.read(lender, () -> {
            assertThat(entriesIn(lender)).isZero();
            assertThat(transactions.<Integer>readElsewhere(ILE_DE_FRANCE, () -> entriesIn(ILE_DE_FRANCE)))
                    .isEqualTo(1);
            assertThat(transactions.<Integer>readElsewhere(lender, () -> entriesIn(lender)))
                    .isZero();
            assertThat(entriesIn(lender)).isZero();
            return "";
        });
        assertThat(transactions.<Integer>readElsewhere(ILE_DE_FRANCE, () -> entriesIn(ILE_DE_FRANCE)))
                .isEqualTo(1);
    }

    @Test
    void nothingIsWrittenWhileReadingElsewhereAndWhatThrowsThereEndsTheWhole() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.write(
                        RHONE_ALPES,
                        () -> transactions.readElsewhere(
                                ILE_DE_FRANCE, () -> transactions.write(ILE_DE_FRANCE, this::writeEntry))));

        assertThat(entriesIn(ILE_DE_FRANCE)).isZero();
    }

    @Test
    void aSnapshotDoesNotSeeWhatIsWrittenMeanwhile() {
        transactions.readSnapshot(ILE_DE_FRANCE, () -> {
            assertThat(entriesIn(ILE_DE_FRANCE)).isZero();
            CompletableFuture.supplyAsync(() -> transactions.write(ILE_DE_FRANCE, this::writeEntry))
                    .join();
            assertThat(entriesIn(ILE_DE_FRANCE)).isZero();
            return "";
        });

        assertThat(entriesIn(ILE_DE_FRANCE)).isEqualTo(1);
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        transactions.read(ILE_DE_FRANCE, () -> transactions.readSnapshot(ILE_DE_FRANCE, () -> "")));
    }

    @Test
    void whatIsDoneStays() {
        assertThat(transactions
                        .decide(ILE_DE_FRANCE, () -> Outcome.done(writeEntry()))
                        .orThrow())
                .isEqualTo(1);
        assertThat(entriesIn(ILE_DE_FRANCE)).isEqualTo(1);
    }

    @Test
    void aRefusedStepTakesBackItsOwnPartOnly() {
        transactions.write(ILE_DE_FRANCE, () -> {
            writeEntry();
            return transactions.decide(ILE_DE_FRANCE, this::writeAndRefuse);
        });

        assertThat(entriesIn(ILE_DE_FRANCE)).isEqualTo(1);
    }

    @Test
    void aStepThatThrowsTakesBackItsOwnPartAndSaysWhy() {
        transactions.write(ILE_DE_FRANCE, () -> {
            writeEntry();
            assertThatThrownBy(() -> transactions.decide(ILE_DE_FRANCE, () -> Outcome.done(sql.run("SELECT nothing"))))
                    .hasStackTraceContaining("column \"nothing\" does not exist");
            return sql.number("SELECT count(*) FROM journal_entry WHERE subject_id = ?", subject);
        });

        assertThat(entriesIn(ILE_DE_FRANCE)).isEqualTo(1);
    }

    @Test
    void workOfTheSameScopeJoins() {
        String ids = "SELECT pg_current_xact_id()::text";
        List<String> seen = transactions.write(
                ILE_DE_FRANCE,
                () -> List.of(
                        sql.text(ids),
                        transactions.<String>write(ILE_DE_FRANCE, () -> sql.text(ids)),
                        transactions.<String>read(ILE_DE_FRANCE, () -> sql.text(ids))));

        assertThat(Set.copyOf(seen)).hasSize(1);
    }

    @Test
    void workOfAnotherScopeIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.write(ILE_DE_FRANCE, () -> entriesIn(RHONE_ALPES)))
                .withMessageContaining("84");
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.read(ILE_DE_FRANCE, () -> transactions.write(RHONE_ALPES, () -> 1)));
    }

    @Test
    void whatOnlyReadsCannotWrite() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.read(ILE_DE_FRANCE, () -> transactions.write(ILE_DE_FRANCE, () -> 1)));
        assertThatThrownBy(() -> transactions.read(ILE_DE_FRANCE, this::writeEntry))
                .hasStackTraceContaining("read-only transaction");
    }

    @Test
    void publicRegistersAreReadInsideAnyTransactionOrInOneOfTheirOwn() {
        String ids = "SELECT pg_backend_pid() || ' ' || current_setting('renfort.regions')";
        List<String> seen = transactions.write(
                ILE_DE_FRANCE, () -> List.of(sql.text(ids), transactions.<String>readPublic(() -> sql.text(ids))));

        assertThat(seen.get(1)).isEqualTo(seen.get(0)).endsWith(" 11");
        assertThat(transactions.<String>readPublic(() -> sql.text("SHOW transaction_read_only")))
                .isEqualTo("on");
        assertThat(transactions.<String>readPublic(() -> sql.text("SELECT current_setting('renfort.regions')")))
                .isEmpty();
    }

    @Test
    void nothingBelongsToATransactionThatHasEnded() {
        transactions.write(ILE_DE_FRANCE, this::writeEntry);

        assertThat(transactions.<Integer>read(RHONE_ALPES, () -> sql.number("SELECT 1")))
                .isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(() -> transactions.afterCommit(() -> {}));
    }

    @Test
    void anotherThreadHasATransactionOfItsOwn() {
        String here = "SELECT pg_backend_pid()";
        List<String> connections = transactions.write(ILE_DE_FRANCE, () -> {
            Supplier<String> read = () -> transactions.read(RHONE_ALPES, () -> sql.text(here));
            Supplier<String> elsewhere = PropagatedContext.wrapCurrent(read);
            return List.of(
                    sql.text(here), CompletableFuture.supplyAsync(elsewhere).join());
        });

        assertThat(connections.get(0)).isNotEqualTo(connections.get(1));
    }

    @Test
    void followsUpOnlyWhatIsKept() {
        List<String> told = new ArrayList<>();
        transactions.write(ILE_DE_FRANCE, () -> {
            transactions.afterCommit(() -> told.add("kept, seen by others: " + entriesFromOutside()));
            return writeEntry();
        });
        transactions.decide(ILE_DE_FRANCE, () -> {
            transactions.afterCommit(() -> told.add("refused"));
            return writeAndRefuse();
        });

        assertThat(told).containsExactly("kept, seen by others: 1");
    }

    @Test
    void aFailureOfWhatFollowsHarmsNobody() {
        assertThat(transactions.<Integer>write(ILE_DE_FRANCE, () -> {
                    transactions.afterCommit(() -> {
                        throw new IllegalStateException("too late");
                    });
                    return writeEntry();
                }))
                .isEqualTo(1);
        assertThat(entriesIn(ILE_DE_FRANCE)).isEqualTo(1);
    }

    @Test
    void runsAgainWhatCouldNotBeSerialized() {
        AtomicInteger attempts = new AtomicInteger();
        int rows = transactions.write(ILE_DE_FRANCE, () -> {
            int written = writeEntry();
            if (attempts.incrementAndGet() < 3) {
                fail("40001");
            }
            return written;
        });

        assertThat(attempts).hasValue(3);
        assertThat(rows).isEqualTo(1);
        assertThat(entriesIn(ILE_DE_FRANCE)).isEqualTo(1);
    }

    @Test
    void givesUpAfterFiveAttempts() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> transactions.write(ILE_DE_FRANCE, () -> {
                    attempts.incrementAndGet();
                    return fail("40001");
                }))
                .hasStackTraceContaining("raised by the test");
        assertThat(attempts).hasValue(5);
    }

    @Test
    void doesNotRunAgainWhatFailsForAnotherReason() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> transactions.write(ILE_DE_FRANCE, () -> {
                    attempts.incrementAndGet();
                    return fail("22012");
                }))
                .hasStackTraceContaining("raised by the test");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void twoThreadsThatLockEachOtherOutBothGetThrough() {
        transactions.write(Scope.NONE, () -> {
            takeKey("left");
            return takeKey("right");
        });
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);

        CompletableFuture<Integer> one = besides(() -> touchBoth("left", "right", bothHoldOne));
        CompletableFuture<Integer> other = besides(() -> touchBoth("right", "left", bothHoldOne));

        assertThat(one.join() + other.join()).isEqualTo(3);
        assertThat(keysTouched()).isEqualTo(4);
    }

    @Test
    void namesTheConstraintThatWasViolated() {
        transactions.write(Scope.NONE, () -> takeKey("once"));

        assertThatThrownBy(() -> transactions.write(Scope.NONE, () -> takeKey("once")))
                .satisfies(failure -> assertThat(Violation.constraint(failure)).contains("idempotency_key_pkey"));
        assertThatThrownBy(() -> transactions.write(Scope.NONE, () -> fail("22012")))
                .satisfies(failure -> assertThat(Violation.constraint(failure)).isEmpty());
        assertThat(Violation.constraint(new IllegalStateException("no database about")))
                .isEmpty();
    }

    @Test
    void theJournalCannotBeChangedOrRemoved() {
        transactions.write(ILE_DE_FRANCE, this::writeEntry);

        assertThatThrownBy(() -> transactions.write(ILE_DE_FRANCE, () -> sql.run("DELETE FROM journal_entry")))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(
                        () -> transactions.write(ILE_DE_FRANCE, () -> sql.run("UPDATE journal_entry SET actor = ''")))
                .hasStackTraceContaining("permission denied");
    }

    /** On a thread of its own: a pool may have one thread only, and the two wait for each other. */
    private static <T> CompletableFuture<T> besides(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task).start());
    }

    /** How often the work had to be begun: once, or twice by whom the database cut off. */
    private int touchBoth(String first, String second, CyclicBarrier bothHoldOne) {
        AtomicInteger attempts = new AtomicInteger();
        transactions.write(Scope.NONE, () -> {
            touch(first);
            if (attempts.incrementAndGet() == 1) {
                await(bothHoldOne);
            }
            return touch(second);
        });
        return attempts.get();
    }

    private int touch(String key) {
        sql.actAs(subject.toString());
        return sql.run(
                "UPDATE idempotency_key SET operation = operation || '+' WHERE subject = ? AND key = ?",
                subject.toString(),
                key);
    }

    private int keysTouched() {
        return transactions.<Integer>read(Scope.NONE, () -> {
            sql.actAs(subject.toString());
            return sql.number(
                    "SELECT sum(length(operation)) FROM idempotency_key WHERE subject = ?", subject.toString());
        });
    }

    private int takeKey(String key) {
        sql.actAs(subject.toString());
        return sql.run(
                "INSERT INTO idempotency_key (subject, key, operation, input_digest, created_at) VALUES (?, ?, '', '', now())",
                subject.toString(),
                key);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private int fail(String state) {
        return sql.run("DO $$ BEGIN RAISE EXCEPTION 'raised by the test' USING ERRCODE = '" + state + "'; END $$");
    }

    private int writeEntry() {
        return sql.run(
                "INSERT INTO journal_entry (region_code, at, actor, kind, subject_id, details)"
                        + " VALUES ('11', now(), 'me', 'Test', ?, '{}')",
                subject);
    }

    private Outcome<UUID> writeAndRefuse() {
        writeEntry();
        return Outcome.refused(UserErrorCode.CONFLICT, "", "error.window");
    }

    private int entriesIn(Scope scope) {
        return transactions.<Integer>read(
                scope, () -> sql.number("SELECT count(*) FROM journal_entry WHERE subject_id = ?", subject));
    }

    private int entriesFromOutside() {
        return CompletableFuture.supplyAsync(() -> entriesIn(ILE_DE_FRANCE)).join();
    }
}
