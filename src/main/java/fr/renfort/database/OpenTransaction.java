package fr.renfort.database;

import fr.renfort.vocabulary.Scope;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.util.Optional;

/** The transaction that the present thread is in, with its scope. */
final class OpenTransaction implements PropagatedContextElement {

    private final Scope scope;
    private final boolean readOnly;
    private final Thread thread = Thread.currentThread();
    private boolean open = true;

    OpenTransaction(Scope scope, boolean readOnly) {
        this.scope = scope;
        this.readOnly = readOnly;
    }

    /** The transaction begun by this very thread and not yet ended; one inherited from another thread does not count. */
    static Optional<OpenTransaction> ofThisThread() {
        return PropagatedContext.getOrEmpty()
                .find(OpenTransaction.class)
                .filter(transaction -> transaction.thread == Thread.currentThread() && transaction.open);
    }

    Scope scope() {
        return scope;
    }

    boolean readOnly() {
        return readOnly;
    }

    void end() {
        open = false;
    }

    /**
     * Lets work of the same scope take part.
     *
     * @throws IllegalStateException when the scope is another, or when it writes and this transaction only reads
     */
    void admit(Scope joining, boolean reading) {
        if (!scope.equals(joining)) {
            throw new IllegalStateException(
                    "A transaction in the scope " + scope + " cannot go on in the scope " + joining + ".");
        }
        if (readOnly && !reading) {
            throw new IllegalStateException("A transaction that reads cannot go on writing.");
        }
    }
}
