package fr.renfort.audit;

import fr.renfort.audit.BrokenLink.Fault;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes along the chain of a region and names the first link that is broken. Thread-safe. */
@Singleton
public final class Verification {

    /** How much older than the batch before its own an entry may be: no transaction takes nearly as long. */
    private static final Duration LONGEST_UNDER_WAY = Duration.ofHours(1);

    private final Transactions transactions;
    private final SealRepository seals;

    Verification(Transactions transactions, SealRepository seals) {
        this.transactions = transactions;
        this.seals = seals;
    }

    /**
     * What the chain of a region is like now.
     *
     * @param noted a batch that somebody noted before, which must still be there; null: none
     */
    public ChainReport verify(String region, ChainReport.@Nullable Head noted) {
        return transactions.readSnapshot(Scope.region(region), () -> goAlong(region, noted));
    }

    private ChainReport goAlong(String region, ChainReport.@Nullable Head noted) {
        SealRow before = SealRow.beginning(region);
        long entries = 0;
        boolean seen = false;
        Optional<BrokenLink> broken = Optional.empty();
        for (Optional<SealRow> next = seals.next(region, 0);
                next.isPresent();
                next = seals.next(region, before.number())) {
            SealRow batch = next.get();
            if (broken.isEmpty()) {
                broken = brokenLink(before, batch);
            }
            seen |= new ChainReport.Head(batch.number(), batch.hash()).equals(noted);
            entries += batch.entries();
            before = batch;
        }
        SealRow last = before;
        if (broken.isEmpty() && noted != null && !seen) {
            broken = Optional.of(new BrokenLink(Fault.NOTED_MISSING, noted.batch(), null));
        }
        if (broken.isEmpty() && seals.forgotten(region) != seals.forgottenByTheRules(region)) {
            broken = Optional.of(new BrokenLink(Fault.FORGOTTEN_UNRECORDED, last.number(), null));
        }
        return new ChainReport(
                region,
                last.number(),
                entries,
                seals.after(region, last.lastSequence()),
                last.number() == 0 ? null : new ChainReport.Head(last.number(), last.hash()),
                broken.orElse(null));
    }

    private Optional<BrokenLink> brokenLink(SealRow before, SealRow batch) {
        if (batch.number() != before.number() + 1 || !batch.previous().equals(before.hash())) {
            return Optional.of(new BrokenLink(Fault.BATCH_MISSING, before.number() + 1, null));
        }
        List<EntryRow> entries =
                seals.sealed(batch.regionCode(), batch.number(), before.lastSequence(), batch.lastSequence());
        return entries.stream()
                .flatMap(entry -> fault(before, batch.regionCode(), entry).stream()
                        .map(fault -> new BrokenLink(fault, batch.number(), entry.sequence())))
                .findFirst()
                .or(() -> asSealed(batch, entries)
                        ? Optional.empty()
                        : Optional.of(new BrokenLink(Fault.BATCH_CHANGED, batch.number(), null)));
    }

    private static Optional<Fault> fault(SealRow before, String region, EntryRow entry) {
        if (entry.digest() == null) {
            return Optional.of(Fault.INSERTED);
        }
        if (entry.at() == null) {
            return Optional.of(Fault.DELETED);
        }
        if (!asSealed(region, entry)) {
            return Optional.of(Fault.CHANGED);
        }
        return entry.at().isBefore(before.sealedAt().minus(LONGEST_UNDER_WAY))
                ? Optional.of(Fault.BACKDATED)
                : Optional.empty();
    }

    /** Who acted is proved by the salt; without it, nobody may be named. */
    private static boolean asSealed(String region, EntryRow entry) {
        String personal = Objects.requireNonNull(entry.personal());
        String actor = Objects.requireNonNull(entry.actor());
        boolean actorHolds = entry.salt() == null
                ? actor.isEmpty()
                : Digests.personal(entry.salt(), actor).equals(personal);
        return actorHolds && Digests.entry(region, entry, personal).equals(entry.digest());
    }

    private static boolean asSealed(SealRow batch, List<EntryRow> entries) {
        return entries.size() == batch.entries()
                && Digests.batch(
                                batch,
                                entries.stream()
                                        .map(EntryRow::digest)
                                        .map(Objects::requireNonNull)
                                        .toList())
                        .equals(batch.hash());
    }
}
