package fr.renfort.pool;

import fr.renfort.access.Viewer;
import fr.renfort.journal.Journal;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Changes many lots in a few statements, inside the caller's transaction, by the rules of {@link LotRegister}: what it refuses,
 * the caller refuses before it writes. Thread-safe.
 */
@Singleton
public final class LotRevisions {

    private final LotRepository lots;
    private final LotAvailabilityRepository availabilities;
    private final Promises promises;
    private final Journal journal;
    private final InstantSource time;

    LotRevisions(
            LotRepository lots,
            LotAvailabilityRepository availabilities,
            Promises promises,
            Journal journal,
            InstantSource time) {
        this.lots = lots;
        this.availabilities = availabilities;
        this.promises = promises;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Those of the lots that the viewer keeps, withdrawn ones too, with their availability as it was entered.
     *
     * @param locked they are kept from others until the transaction ends
     */
    public Map<UUID, PooledLot> keptBy(Viewer viewer, Collection<UUID> ids, boolean locked) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<LotRow> rows = locked ? lots.lockAll(ids) : lots.findByIdIn(ids);
        Map<UUID, List<TimeWindow>> open = new HashMap<>();
        availabilities
                .of(ids)
                .forEach(row -> open.computeIfAbsent(row.lotId(), id -> new ArrayList<>())
                        .add(row.window()));
        Map<UUID, PooledLot> kept = new HashMap<>();
        for (LotRow row : rows) {
            EquipmentLot lot = row.lot();
            if (Keeping.keeps(viewer, lot.region(), lot.lender())) {
                kept.put(lot.id(), new PooledLot(lot, open.getOrDefault(lot.id(), List.of())));
            }
        }
        return kept;
    }

    /** A lot that is to be registered. */
    public EquipmentLot beginning(UUID id, String region, UUID lender, EquipmentLot.Details details, BasePoint base) {
        return new EquipmentLot(id, region, lender, details, base, null, Standing.beginning(now()));
    }

    /** The first promise that each revision would break, by the lot's id; nothing for one that breaks none. */
    public Map<UUID, TimeWindow> stranded(List<LotRevision> revisions) {
        List<LotRevision> dangerous =
                revisions.stream().filter(LotRevision::endangers).toList();
        Map<UUID, List<TimeWindow>> promised = promises.ofLots(
                dangerous.stream().map(revision -> revision.after().id()).toList(), now());
        Map<UUID, TimeWindow> stranded = new HashMap<>();
        for (LotRevision revision : dangerous) {
            UUID id = revision.after().id();
            revision.stranding(promised.getOrDefault(id, List.of())).ifPresent(window -> stranded.put(id, window));
        }
        return stranded;
    }

    /** Writes the revisions down, whatever they break, with an entry in the journal for each. */
    public void write(Viewer viewer, List<LotRevision> revisions) {
        List<LotRow> added = new ArrayList<>();
        List<LotRow> changed = new ArrayList<>();
        List<UUID> replaced = new ArrayList<>();
        List<LotAvailabilityRow> windows = new ArrayList<>();
        List<RegionEvent> events = new ArrayList<>();
        for (LotRevision revision : revisions) {
            EquipmentLot lot = revision.after();
            (revision.before() == null ? added : changed).add(LotRow.of(counted(revision)));
            if (revision.changesAvailability()) {
                replaced.add(lot.id());
                revision.availability().forEach(window -> windows.add(LotAvailabilityRow.of(lot, window)));
            }
            events.add(event(revision));
        }
        if (!added.isEmpty()) {
            lots.saveAll(added);
        }
        if (!changed.isEmpty()) {
            lots.updateAll(changed);
        }
        if (!replaced.isEmpty()) {
            availabilities.removeAllOf(replaced);
        }
        if (!windows.isEmpty()) {
            availabilities.saveAll(windows);
        }
        journal.recordAll(events, viewer.subject());
    }

    private EquipmentLot counted(LotRevision revision) {
        EquipmentLot after = revision.after();
        PooledLot before = revision.before();
        if (before == null) {
            return after;
        }
        Standing standing = before.lot().standing();
        return new EquipmentLot(
                after.id(),
                after.region(),
                after.lender(),
                after.details(),
                after.base(),
                after.splitFrom(),
                revision.withdrawn() ? standing.withdrawnAt(now()) : standing.changed());
    }

    private static RegionEvent event(LotRevision revision) {
        EquipmentLot lot = revision.after();
        if (revision.before() == null) {
            return new RegionEvent.LotRegistered(lot.region(), lot.id(), lot.lender());
        }
        return revision.withdrawn()
                ? new RegionEvent.LotWithdrawn(lot.region(), lot.id(), lot.lender())
                : new RegionEvent.LotChanged(lot.region(), lot.id(), lot.lender());
    }

    /** As precise as the database keeps it. */
    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
