package fr.renfort.territory.register;

import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.Scope;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports the register, whole or not at all. A refusal names every bad line: the path of each error is file, line, column. Sites
 * keep their ids by their present and former numbers; a site that the file does not list is flagged, never deleted. Thread-safe,
 * among all nodes: one import runs after the other.
 */
@Singleton
public final class RegisterImport {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterImport.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final Transactions transactions;
    private final RegisterStore store;
    private final ImportRepository imports;
    private final InstantSource time;

    RegisterImport(Transactions transactions, RegisterStore store, ImportRepository imports, InstantSource time) {
        this.transactions = transactions;
        this.store = store;
        this.imports = imports;
        this.time = time;
    }

    /**
     * Imports files. The same files again change nothing.
     *
     * @param actor who does it, as the list of imports keeps it
     */
    public Outcome<ImportReport> importFrom(RegisterFiles files, String actor, ImportProgress progress) {
        return RegisterReader.read(files, progress)
                .then(register -> transactions.decide(Scope.NONE, () -> {
                    if (!awaitTurn()) {
                        return Outcome.refused(UserErrorCode.CONFLICT, "", "error.register.running");
                    }
                    String digest = files.digest();
                    if (imports.latestDigest().filter(digest::equals).isPresent()) {
                        return Outcome.done(new ImportReport(register.sites().size(), 0, 0, 0, true));
                    }
                    return imported(register, digest, actor, progress);
                }));
    }

    /** What an import of these files would do or be refused for; stores nothing. */
    public Outcome<ImportReport> rehearse(RegisterFiles files, ImportProgress progress) {
        return RegisterReader.read(files, progress)
                .then(register -> transactions.read(Scope.NONE, () -> {
                    boolean repeated = imports.latestDigest()
                            .filter(files.digest()::equals)
                            .isPresent();
                    return RegisterChanges.between(store.known(), register, time.instant())
                            .then(changes -> Outcome.done(report(register, changes, repeated)));
                }));
    }

    private Outcome<ImportReport> imported(Register register, String digest, String actor, ImportProgress progress) {
        Instant now = time.instant();
        return RegisterChanges.between(store.known(), register, now).then(changes -> {
            int sites = register.sites().size();
            store.store(register, changes, now, stored -> progress.at(ImportProgress.Step.STORED, stored, sites));
            ImportReport report = report(register, changes, false);
            imports.save(new ImportRow(
                    UUID.randomUUID(), now, actor, digest, sites, report.added(), report.changed(), report.absent()));
            LOG.info(
                    "register imported sites={} added={} changed={} absent={}",
                    sites,
                    report.added(),
                    report.changed(),
                    report.absent());
            return Outcome.done(report);
        });
    }

    private static ImportReport report(Register register, RegisterChanges changes, boolean repeated) {
        return new ImportReport(
                register.sites().size(),
                changes.sites().added().size(),
                changes.changedSites(),
                changes.absent().size(),
                repeated);
    }

    /** Waits until no other import runs. */
    private boolean awaitTurn() {
        for (long looks = LONGEST_WAIT.dividedBy(LOOK_EVERY); looks > 0; looks--) {
            if (imports.lock()) {
                return true;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return false;
    }
}
