package fr.renfort.database;

import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.Scope;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions in a scope: inside, only the rows that the scope names exist. Work inside work of the same scope joins it.
 * Thread-safe; a transaction belongs to the thread that began it.
 *
 * <p>An outermost write that the database cuts off (serialization failure, deadlock) is run again, up to five times in all:
 * the work must not do outside the database what it would regret doing twice.
 */
@Singleton
public final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int ATTEMPTS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 40;
    private static final String ENTER_SCOPE = """
            SELECT set_config('renfort.regions', ?, true), set_config('renfort.lender', ?, true),
                   set_config('renfort.hospital', ?, true), set_config('renfort.expert', ?, true)
            """;

    private final TransactionOperations<Connection> operations;

    Transactions(TransactionOperations<Connection> operations) {
        this.operations = operations;
    }

    /**
     * Reads and writes in one transaction: all of it is kept, or nothing when the work throws.
     *
     * @throws IllegalStateException inside a transaction of another scope, or one that only reads
     */
    public <T extends @Nullable Object> T write(Scope scope, Supplier<T> work) {
        if (joins(scope, false)) {
            return work.get();
        }
        return repeating(() -> begin(scope, false, status -> work.get()));
    }

    /**
     * Like {@link #write}, and keeps nothing of a refused step. Inside an outer transaction, what that one did before stays.
     *
     * @throws IllegalStateException inside a transaction of another scope, or one that only reads
     */
    public <T> Outcome<T> decide(Scope scope, Supplier<Outcome<T>> work) {
        if (joins(scope, false)) {
            return attempt(work);
        }
        return repeating(() -> begin(scope, false, status -> {
            Outcome<T> outcome = work.get();
            if (outcome instanceof Outcome.Refused<T>) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    /**
     * Reads in one transaction. Inside an outer transaction of the same scope it costs no statement.
     *
     * @throws IllegalStateException inside a transaction of another scope
     */
    public <T extends @Nullable Object> T read(Scope scope, Supplier<T> work) {
        if (joins(scope, true)) {
            return work.get();
        }
        return begin(scope, true, status -> work.get());
    }

    /**
     * Reads in one transaction that sees the database as it was at its first statement, whatever is written meanwhile.
     *
     * @throws IllegalStateException inside another transaction
     */
    public <T extends @Nullable Object> T readSnapshot(Scope scope, Supplier<T> work) {
        if (OpenTransaction.ofThisThread().isPresent()) {
            throw new IllegalStateException("A snapshot cannot be read inside another transaction.");
        }
        return operations.execute(new Definition(true), status -> {
            try (Statement statement = status.getConnection().createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            }
            return within(scope, true, status, inside -> work.get());
        });
    }

    /**
     * Goes on in another scope inside the present write transaction, then returns to the present one: for what a step leads to
     * beyond the reach of whoever took it. Kept or lost with the whole: what it throws must end the transaction.
     *
     * @throws IllegalStateException outside a transaction, or in one that only reads
     */
    public <T extends @Nullable Object> T elsewhere(Scope scope, Supplier<T> work) {
        OpenTransaction outer = OpenTransaction.ofThisThread()
                .filter(open -> !open.readOnly())
                .orElseThrow(() -> new IllegalStateException("There is no transaction to go on in."));
        Connection connection = operations.getConnection();
        OpenTransaction inner = new OpenTransaction(scope, false);
        try {
            enter(scope, connection);
            T made = PropagatedContext.getOrEmpty().plus(inner).propagate(work);
            enter(outer.scope(), connection);
            return made;
        } catch (RuntimeException failure) {
            operations.findTransactionStatus().ifPresent(TransactionStatus::setRollbackOnly);
            throw failure;
        } catch (SQLException failure) {
            throw new IllegalStateException("The scope of a transaction could not be changed.", failure);
        } finally {
            inner.end();
        }
    }

    /**
     * Reads in another scope inside the present transaction, then returns to the present one: for what somebody may know the
     * outcome of without seeing what it is made from. What is answered must be cut to what the caller may see. Outside a
     * transaction like {@link #read}.
     */
    public <T extends @Nullable Object> T readElsewhere(Scope scope, Supplier<T> work) {
        Optional<OpenTransaction> outer = OpenTransaction.ofThisThread();
        if (outer.isEmpty() || outer.get().scope().equals(scope)) {
            return read(scope, work);
        }
        Connection connection = operations.getConnection();
        OpenTransaction inner = new OpenTransaction(scope, true);
        try {
            enter(scope, connection);
            T read = PropagatedContext.getOrEmpty().plus(inner).propagate(work);
            enter(outer.get().scope(), connection);
            return read;
        } catch (RuntimeException failure) {
            operations.findTransactionStatus().ifPresent(TransactionStatus::setRollbackOnly);
            throw failure;
        } catch (SQLException failure) {
            throw new IllegalStateException("The scope of a transaction could not be changed.", failure);
        } finally {
            inner.end();
        }
    }

    /**
     * Reads registers that no scope guards: inside whatever transaction is open, at no cost, or else in one of its own.
     */
    public <T extends @Nullable Object> T readPublic(Supplier<T> work) {
        if (OpenTransaction.ofThisThread().isPresent()) {
            return work.get();
        }
        return begin(Scope.NONE, true, status -> work.get());
    }

    /**
     * Runs once the present transaction is kept, never when it is not. A failure of it is logged and harms nobody.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void afterCommit(Runnable work) {
        operations
                .findTransactionStatus()
                .filter(status -> OpenTransaction.ofThisThread().isPresent())
                .orElseThrow(() -> new IllegalStateException("There is no transaction to wait for."))
                .registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        try {
                            work.run();
                        } catch (RuntimeException failure) {
                            LOG.error("transaction kept, but what was to follow it failed", failure);
                        }
                    }
                });
    }

    /** Runs a step inside the present transaction, and takes back what it wrote when it is refused or throws. */
    <T> Outcome<T> attempt(Supplier<Outcome<T>> work) {
        Connection connection = operations.getConnection();
        try {
            Savepoint before = connection.setSavepoint();
            Outcome<T> outcome = orTakenBack(connection, before, work);
            if (outcome instanceof Outcome.Refused<T>) {
                connection.rollback(before);
            }
            return outcome;
        } catch (SQLException failure) {
            throw new IllegalStateException("A step could not be marked or taken back.", failure);
        }
    }

    private static <T> Outcome<T> orTakenBack(Connection connection, Savepoint before, Supplier<Outcome<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            try {
                connection.rollback(before);
            } catch (SQLException second) {
                failure.addSuppressed(second);
            }
            throw failure;
        }
    }

    private static boolean joins(Scope scope, boolean reading) {
        Optional<OpenTransaction> open = OpenTransaction.ofThisThread();
        open.ifPresent(transaction -> transaction.admit(scope, reading));
        return open.isPresent();
    }

    private <T extends @Nullable Object> T begin(Scope scope, boolean readOnly, Work<T> work) {
        return operations.execute(new Definition(readOnly), status -> within(scope, readOnly, status, work));
    }

    private static <T extends @Nullable Object> T within(
            Scope scope, boolean readOnly, TransactionStatus<Connection> status, Work<T> work) throws SQLException {
        enter(scope, status.getConnection());
        OpenTransaction open = new OpenTransaction(scope, readOnly);
        try {
            return PropagatedContext.getOrEmpty().plus(open).propagate(() -> work.in(status));
        } finally {
            open.end();
        }
    }

    private static void enter(Scope scope, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENTER_SCOPE)) {
            statement.setString(1, regions(scope));
            statement.setString(2, text(scope.lender()));
            statement.setString(3, text(scope.hospital()));
            statement.setString(4, text(scope.expert()));
            statement.execute();
        }
    }

    private static String regions(Scope scope) {
        for (String region : scope.regions()) {
            if (region.isEmpty() || region.indexOf(',') >= 0) {
                throw new IllegalArgumentException("\"" + region + "\" is not the code of a region.");
            }
        }
        return String.join(",", scope.regions());
    }

    private static String text(@Nullable UUID id) {
        return Objects.toString(id, "");
    }

    private static <T extends @Nullable Object> T repeating(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !SqlFailure.passesOnRepetition(failure)) {
                    throw failure;
                }
                pause(attempt);
            }
        }
    }

    /** Lets two transactions that cut each other off go on one after the other. */
    private static void pause(int attempt) {
        long millis = ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS) * attempt;
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @FunctionalInterface
    private interface Work<T extends @Nullable Object> {
        T in(TransactionStatus<Connection> status);
    }

    private record Definition(boolean readOnly) implements TransactionDefinition {

        @Override
        public Propagation getPropagationBehavior() {
            return Propagation.REQUIRES_NEW;
        }

        @Override
        public Optional<Boolean> isReadOnly() {
            return Optional.of(readOnly);
        }
    }
}
