package fr.renfort.database;

import fr.renfort.vocabulary.Scope;
import jakarta.inject.Singleton;

/** Which jobs wait, on all nodes together. Thread-safe. */
@Singleton
public final class JobQueue {

    private final Transactions transactions;
    private final JobRepository jobs;

    JobQueue(Transactions transactions, JobRepository jobs) {
        this.transactions = transactions;
        this.jobs = jobs;
    }

    /** Jobs of a name, of a priority or a higher one, that no worker has taken up. */
    public long waiting(String name, int priority) {
        return transactions.read(Scope.NONE, () -> jobs.waiting(name, priority).waiting());
    }
}
