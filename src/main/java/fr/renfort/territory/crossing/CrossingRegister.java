package fr.renfort.territory.crossing;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.travel.Crossing;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the table of exceptions. Public to read; each entry is changed by the coordinators of the region that keeps it, all by a
 * national administrator. What is changed counts from the next run on. Thread-safe.
 */
@Singleton
public final class CrossingRegister {

    private final Transactions transactions;
    private final CrossingRepository table;
    private final InstantSource time;

    CrossingRegister(Transactions transactions, CrossingRepository table, InstantSource time) {
        this.transactions = transactions;
        this.table = table;
        this.time = time;
    }

    /** The whole table, by region, then by the names of the terminals. */
    public List<KeptCrossing> all() {
        return transactions.readPublic(
                () -> table.all().stream().map(CrossingRow::kept).toList());
    }

    public Map<UUID, KeptCrossing> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.readPublic(() -> table.byIds(ids).stream()
                .map(CrossingRow::kept)
                .collect(Collectors.toMap(KeptCrossing::id, Function.identity())));
    }

    /** Adds an entry. FORBIDDEN to who does not keep those of the region; TAKEN when one joins terminals of these names. */
    public Outcome<KeptCrossing> register(Viewer viewer, CrossingEntry entry) {
        if (!keeps(viewer, entry.regionCode())) {
            return forbidden(entry.regionCode());
        }
        return transactions.decide(viewer.scope(), () -> add(viewer, entry).then(this::stored));
    }

    /**
     * Says anew how long a crossing takes.
     *
     * @param version the one that was read; null: whichever it is now
     */
    public Outcome<KeptCrossing> change(Viewer viewer, UUID id, @Nullable Integer version, int minutes) {
        return transactions.decide(
                viewer.scope(),
                () -> locked(viewer, id)
                        .then(present -> read("version", version, present))
                        .then(present -> changed(viewer, present, minutes)));
    }

    /**
     * Takes an entry out: nothing leads that way any more. Answers what it was.
     *
     * @param version the one that was read; null: whichever it is now
     */
    public Outcome<KeptCrossing> remove(Viewer viewer, UUID id, @Nullable Integer version) {
        return transactions.decide(
                viewer.scope(),
                () -> locked(viewer, id)
                        .then(present -> read("expectedVersion", version, present))
                        .then(present -> {
                            table.remove(id);
                            return Outcome.done(present);
                        }));
    }

    /** The entry, if it is as it was read. */
    private static Outcome<KeptCrossing> read(String field, @Nullable Integer version, KeptCrossing present) {
        return version == null || version == present.version()
                ? Outcome.done(present)
                : Outcome.refused(
                        UserErrorCode.STALE,
                        field,
                        "error.stale.by",
                        version.toString(),
                        Integer.toString(present.version()),
                        present.changedBy(),
                        present.changedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private Outcome<KeptCrossing> locked(Viewer viewer, UUID id) {
        Optional<KeptCrossing> found = table.lock(id).map(CrossingRow::kept);
        if (found.isEmpty()) {
            return Outcome.refused(UserErrorCode.NOT_FOUND, "id", "error.crossing.notFound", id.toString());
        }
        String regionCode = found.get().regionCode();
        return keeps(viewer, regionCode) ? Outcome.done(found.get()) : forbidden(regionCode);
    }

    private Outcome<UUID> add(Viewer viewer, CrossingEntry entry) {
        String from = entry.crossing().from().name();
        String to = entry.crossing().to().name();
        if (table.exists(from, to)) {
            return Outcome.refused(UserErrorCode.TAKEN, "to", "error.crossing.taken", from, to);
        }
        UUID id = UUID.randomUUID();
        table.save(CrossingRow.of(id, entry, time.instant(), viewer.subject()));
        return Outcome.done(id);
    }

    private Outcome<KeptCrossing> changed(Viewer viewer, KeptCrossing present, int minutes) {
        Crossing crossing = present.crossing();
        try {
            new Crossing(crossing.from(), crossing.to(), crossing.mode(), minutes);
        } catch (InvalidValueException e) {
            return Outcome.refused(List.of(e.error()));
        }
        table.change(present.id(), minutes, time.instant(), viewer.subject());
        return stored(present.id());
    }

    private Outcome<KeptCrossing> stored(UUID id) {
        return Outcome.done(table.lock(id).map(CrossingRow::kept).orElseThrow());
    }

    private static boolean keeps(Viewer viewer, String regionCode) {
        return viewer.is(Role.NATIONAL_ADMINISTRATOR) || viewer.coordinates(regionCode);
    }

    private static <T> Outcome<T> forbidden(String regionCode) {
        return Outcome.refused(UserErrorCode.FORBIDDEN, "", "error.crossing.forbidden", regionCode);
    }
}
