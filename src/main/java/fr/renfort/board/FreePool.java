package fr.renfort.board;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who and what of a region's pool is free on given days: an expert whom no leave, no work at home and no promise touches on any of
 * them and who is available long enough on each; a lot that can be lent from the first to the last and is promised to nobody.
 * Exercises take nobody away. Within the viewer's scope; observers see no people, and are not told how few there are.
 * Thread-safe.
 */
@Singleton
public final class FreePool {

    private final Transactions transactions;
    private final FreePoolRepository pool;

    FreePool(Transactions transactions, FreePoolRepository pool) {
        this.transactions = transactions;
        this.pool = pool;
    }

    /** @param minutes least availability that counts on each day */
    public Set<UUID> experts(Viewer viewer, String region, Days days, int minutes) {
        return viewer.seesNames()
                ? Set.copyOf(transactions.read(
                        viewer.scope(),
                        () -> pool.experts(
                                region, days.start(), days.end(), text(days.starts()), text(days.ends()), minutes)))
                : Set.of();
    }

    public Set<UUID> lots(Viewer viewer, String region, Days days) {
        return Set.copyOf(transactions.read(viewer.scope(), () -> pool.lots(region, days.start(), days.end())));
    }

    /**
     * What the region has left of each skill, by code.
     *
     * @param minutes least availability that counts on each day
     */
    public List<SkillReserve> skills(Viewer viewer, String region, Days days, int minutes) {
        return transactions
                .read(
                        viewer.scope(),
                        () -> pool.skills(
                                region,
                                days.start(),
                                days.end(),
                                text(days.starts()),
                                text(days.ends()),
                                minutes,
                                days.to()))
                .stream()
                .map(left -> new SkillReserve(left.skill(), viewer.told(left.people()), viewer.told(left.free())))
                .toList();
    }

    /** What the region has left of each type of equipment, by code. */
    public List<EquipmentReserve> equipment(Viewer viewer, String region, Days days) {
        return transactions.read(viewer.scope(), () -> pool.equipment(region, days.start(), days.end()));
    }

    private static String text(List<Instant> instants) {
        return instants.stream().map(Instant::toString).collect(Collectors.joining(","));
    }
}
