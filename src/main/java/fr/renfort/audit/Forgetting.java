package fr.renfort.audit;

import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.RegionEvent.ActorsForgotten;
import fr.renfort.vocabulary.Scope;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets who did what, and who read what of whom. What was done stays in the journal, and its chain holds; that somebody was
 * forgotten is an entry of its own. Thread-safe.
 */
@Singleton
public final class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final String SERVICE = "retention";

    private final Transactions transactions;
    private final SealRepository seals;
    private final PersonalReadRepository reads;
    private final Journal journal;
    private final Territory territory;
    private final AuditSettings settings;
    private final InstantSource time;

    Forgetting(
            Transactions transactions,
            SealRepository seals,
            PersonalReadRepository reads,
            Journal journal,
            Territory territory,
            AuditSettings settings,
            InstantSource time) {
        this.transactions = transactions;
        this.seals = seals;
        this.reads = reads;
        this.journal = journal;
        this.territory = territory;
        this.settings = settings;
        this.time = time;
    }

    /**
     * Forgets one account in every region.
     *
     * @param account as the journal names it
     * @param actor who asks for it
     * @return entries of the journal from which it was taken
     */
    public long forget(String account, String actor) {
        return territory.regions().stream()
                .map(Region::code)
                .mapToLong(region -> forget(region, "PERSON", actor, code -> {
                    reads.removeAccount(code, account);
                    return seals.forgetAccount(code, account);
                }))
                .sum();
    }

    /** Forgets whom the settings say is to be forgotten by now. */
    public void forgetTheOld() {
        for (Region region : territory.regions()) {
            long entries = forget(region.code(), "RETENTION", SERVICE, code -> {
                reads.removeBefore(code, time.instant().minus(settings.keepReads()));
                return seals.forgetBefore(code, time.instant().minus(settings.keepActors()));
            });
            if (entries > 0) {
                LOG.info("actors forgotten region={} entries={}", region.code(), entries);
            }
        }
    }

    private long forget(String region, String why, String actor, ToLongFunction<String> taking) {
        return transactions.write(Scope.region(region), () -> {
            long entries = taking.applyAsLong(region);
            if (entries > 0) {
                journal.record(new ActorsForgotten(region, UUID.randomUUID(), entries, why), actor);
            }
            return entries;
        });
    }
}
