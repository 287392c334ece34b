package fr.renfort.audit;

import fr.renfort.database.Transactions;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.Scope;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what the journal has kept, region by region, in batches that each hold the hash of the one before. Sealed is only what is
 * settled: an entry with a smaller number can no longer appear, whatever transactions are under way. Thread-safe; any number of
 * nodes may seal at once.
 */
@Singleton
public final class Sealer {

    /** Most entries of a batch. */
    static final int MOST = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int SALT_BYTES = 16;

    private final Transactions transactions;
    private final SealRepository seals;
    private final DigestRepository digests;
    private final Territory territory;
    private final InstantSource time;
    private final SecureRandom chance = new SecureRandom();

    Sealer(
            Transactions transactions,
            SealRepository seals,
            DigestRepository digests,
            Territory territory,
            InstantSource time) {
        this.transactions = transactions;
        this.seals = seals;
        this.digests = digests;
        this.territory = territory;
        this.time = time;
    }

    /**
     * Seals what is settled, then notes what is to be sealed the next time, at the earliest.
     *
     * @return batches made
     */
    public int seal() {
        transactions.write(Scope.NONE, () -> {
            long given = seals.given();
            return seals.settle(given);
        });
        return territory.regions().stream()
                .map(Region::code)
                .mapToInt(this::seal)
                .sum();
    }

    private int seal(String region) {
        int batches = 0;
        while (transactions.<Boolean>write(Scope.region(region), () -> sealBatch(region))) {
            batches++;
        }
        return batches;
    }

    private boolean sealBatch(String region) {
        if (unsealed(region).isEmpty()) {
            return false;
        }
        seals.takeTurn();
        List<EntryRow> entries = unsealed(region);
        if (entries.isEmpty()) {
            return false;
        }
        SealRow before = last(region);
        List<DigestRow> held = entries.stream()
                .map(entry -> digest(region, before.number() + 1, entry))
                .toList();
        SealRow batch = batch(before, entries, held);
        seals.insert(batch);
        digests.insertAll(held);
        LOG.info(
                "journal sealed region={} batch={} entries={} hash={}",
                region,
                batch.number(),
                batch.entries(),
                batch.hash());
        return true;
    }

    private List<EntryRow> unsealed(String region) {
        return seals.entries(region, last(region).lastSequence(), seals.settled(), MOST);
    }

    private SealRow last(String region) {
        return seals.last(region).orElseGet(() -> SealRow.beginning(region));
    }

    private DigestRow digest(String region, long batch, EntryRow entry) {
        byte[] bytes = new byte[SALT_BYTES];
        chance.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes);
        String personal = Digests.personal(salt, Objects.requireNonNull(entry.actor()));
        return new DigestRow(entry.sequence(), region, batch, salt, personal, Digests.entry(region, entry, personal));
    }

    private SealRow batch(SealRow before, List<EntryRow> entries, List<DigestRow> held) {
        SealRow open = new SealRow(
                before.regionCode(),
                before.number() + 1,
                entries.get(0).sequence(),
                entries.get(entries.size() - 1).sequence(),
                entries.size(),
                time.instant().truncatedTo(ChronoUnit.MICROS),
                before.hash(),
                "");
        return new SealRow(
                open.regionCode(),
                open.number(),
                open.firstSequence(),
                open.lastSequence(),
                open.entries(),
                open.sealedAt(),
                open.previous(),
                Digests.batch(open, held.stream().map(DigestRow::digest).toList()));
    }
}
