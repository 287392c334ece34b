package fr.renfort.territory.crossing;

import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Lookup;
import fr.renfort.vocabulary.Scope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes the entries of a file into the table of exceptions. Thread-safe. */
@Singleton
public final class CrossingImport {

    private final Transactions transactions;
    private final CrossingRepository table;
    private final InstantSource time;

    CrossingImport(Transactions transactions, CrossingRepository table, InstantSource time) {
        this.transactions = transactions;
        this.table = table;
        this.time = time;
    }

    /** What an import did, or would do. */
    public record Report(int entries, int added, int changed) {}

    /**
     * Adds what the table lacks and changes what it has otherwise, all in one transaction; what the file does not list stays. An
     * entry is known by the names of its terminals.
     *
     * @param actor who is written down as having changed what is new or other
     * @param rehearsal to count and store nothing
     */
    public Report importFrom(List<CrossingEntry> entries, String actor, boolean rehearsal) {
        return transactions.write(Scope.NONE, () -> {
            Map<String, KeptCrossing> known = table.all().stream()
                    .map(CrossingRow::kept)
                    .collect(Collectors.toMap(kept -> kept.entry().key(), Function.identity()));
            List<CrossingEntry> added = entries.stream()
                    .filter(entry -> !known.containsKey(entry.key()))
                    .toList();
            List<CrossingEntry> changed = entries.stream()
                    .filter(entry -> known.containsKey(entry.key())
                            && !known.get(entry.key()).entry().equals(entry))
                    .toList();
            if (!rehearsal) {
                Instant now = time.instant();
                added.forEach(entry -> table.save(CrossingRow.of(UUID.randomUUID(), entry, now, actor)));
                changed.forEach(entry -> replace(Lookup.known(known, entry.key()), entry, now, actor));
            }
            return new Report(entries.size(), added.size(), changed.size());
        });
    }

    private void replace(KeptCrossing known, CrossingEntry entry, Instant at, String by) {
        CrossingRow row = CrossingRow.of(known.id(), entry, at, by);
        table.replace(
                row.id(),
                row.regionCode(),
                row.mode().name(),
                row.fromLatitude(),
                row.fromLongitude(),
                row.toLatitude(),
                row.toLongitude(),
                row.minutes(),
                at,
                by);
    }
}
