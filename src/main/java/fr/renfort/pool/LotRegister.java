package fr.renfort.pool;

import fr.renfort.access.Viewer;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.TimeWindow;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where lots of equipment are registered, changed, split and withdrawn: by a coordinator of their region, or by their owner.
 * Thread-safe. A change or withdrawal is refused with PROMISED when somebody who was promised the lot would be let down,
 * unless it is confirmed.
 */
@Singleton
public final class LotRegister {

    private final Keeping keeping;
    private final LotRecords records;
    private final Places places;
    private final Promises promises;
    private final InstantSource time;

    LotRegister(Keeping keeping, LotRecords records, Places places, Promises promises, InstantSource time) {
        this.keeping = keeping;
        this.records = records;
        this.places = places;
        this.promises = promises;
        this.time = time;
    }

    /** Adds a lot to the pool. */
    public Outcome<EquipmentLot> register(Viewer viewer, NewLot wanted) {
        return keeping.decide(viewer, () -> admit(viewer, wanted).then(id -> Outcome.done(records.get(id))));
    }

    /** Changes a lot: details, base, all availability. */
    public Outcome<EquipmentLot> change(Viewer viewer, LotChange change) {
        return keeping.decide(
                viewer,
                () -> records.lock(viewer, change.id(), change.version()).then(lot -> change(viewer, lot, change)));
    }

    /**
     * Splits a part off a lot that is not promised: so many units fewer in the lot, and a new lot of them, kept and available
     * as the lot is.
     */
    public Outcome<LotParts> split(Viewer viewer, LotSplit split) {
        return keeping.decide(
                viewer,
                () -> records.lock(viewer, split.id(), split.version())
                        .then(lot -> split(viewer, lot, split))
                        .then(id -> Outcome.done(new LotParts(records.get(split.id()), records.get(id)))));
    }

    /** Takes a lot out of the pool; the record stays. */
    public Outcome<EquipmentLot> withdraw(Viewer viewer, UUID id, int version, boolean confirmed) {
        return keeping.decide(
                viewer, () -> records.lock(viewer, id, version).then(lot -> withdraw(viewer, lot, confirmed)));
    }

    private Outcome<UUID> admit(Viewer viewer, NewLot wanted) {
        return places.lender(wanted.lender()).then(lender -> {
            if (!Keeping.keeps(viewer, lender.regionCode(), lender.id())) {
                return Keeping.forbidden(viewer);
            }
            return places.base(wanted.base(), lender.regionCode())
                    .then(base -> places.known(wanted.details().type()).then(type -> {
                        EquipmentLot lot = new EquipmentLot(
                                UUID.randomUUID(),
                                lender.regionCode(),
                                lender.id(),
                                wanted.details(),
                                base,
                                null,
                                Standing.beginning(now()));
                        records.add(lot, wanted.availability());
                        keeping.record(new RegionEvent.LotRegistered(lot.region(), lot.id(), lot.lender()), viewer);
                        return Outcome.done(lot.id());
                    }));
        });
    }

    private Outcome<EquipmentLot> change(Viewer viewer, EquipmentLot lot, LotChange change) {
        EquipmentLot.Details details = change.details().apply(lot.details());
        if (!details.type().equals(lot.details().type())
                || details.kind() != lot.details().kind()) {
            return Outcome.refused(
                    UserErrorCode.INVALID,
                    "equipment",
                    "error.pool.otherEquipment",
                    details.type() + " " + details.kind(),
                    lot.details().type() + " " + lot.details().kind());
        }
        Optional<TimeWindow> stranded = change.confirmed() ? Optional.empty() : stranded(lot, details, change);
        if (stranded.isPresent()) {
            return ExpertRegister.promised(stranded.get());
        }
        Outcome<BasePoint> base =
                change.base() == null ? Outcome.done(lot.base()) : places.base(change.base(), lot.region());
        return base.then(itsBase -> {
            EquipmentLot changed = with(lot, details, itsBase, lot.standing().changed());
            records.update(changed);
            if (change.availability() != null) {
                records.replaceAvailability(changed, change.availability());
            }
            keeping.record(new RegionEvent.LotChanged(lot.region(), lot.id(), lot.lender()), viewer);
            return Outcome.done(changed);
        });
    }

    /** The first promise that a change would break: fewer units, or away when it is no longer available. */
    private Optional<TimeWindow> stranded(EquipmentLot lot, EquipmentLot.Details details, LotChange change) {
        List<TimeWindow> promised = promises.ofLot(lot.id(), now());
        if (details.quantity() < lot.details().quantity() && !promised.isEmpty()) {
            return Optional.of(promised.get(0));
        }
        return change.availability() == null
                ? Optional.empty()
                : Stranded.byTime(
                        promised,
                        Windows.merged(records.availabilityOf(lot.id())),
                        Windows.merged(change.availability()));
    }

    private Outcome<UUID> split(Viewer viewer, EquipmentLot lot, LotSplit split) {
        int left = lot.details().quantity() - split.quantity();
        if (left < 1) {
            return Outcome.refused(
                    UserErrorCode.INVALID,
                    "quantity",
                    "error.pool.splitQuantity",
                    Integer.toString(split.quantity()),
                    Integer.toString(lot.details().quantity() - 1));
        }
        List<TimeWindow> promised = promises.ofLot(lot.id(), now());
        if (!promised.isEmpty()) {
            return Outcome.refused(
                    UserErrorCode.CONFLICT,
                    "id",
                    "error.pool.splitPromised",
                    promised.get(0).from().toString(),
                    promised.get(0).to().toString());
        }
        EquipmentLot part = new EquipmentLot(
                UUID.randomUUID(),
                lot.region(),
                lot.lender(),
                lot.details().part(split.label(), split.quantity()),
                lot.base(),
                lot.id(),
                Standing.beginning(now()));
        records.add(part, records.availabilityOf(lot.id()));
        records.update(with(
                lot,
                lot.details().part(lot.details().label(), left),
                lot.base(),
                lot.standing().changed()));
        keeping.record(new RegionEvent.LotSplit(lot.region(), lot.id(), lot.lender(), part.id()), viewer);
        return Outcome.done(part.id());
    }

    private Outcome<EquipmentLot> withdraw(Viewer viewer, EquipmentLot lot, boolean confirmed) {
        List<TimeWindow> promised = confirmed ? List.of() : promises.ofLot(lot.id(), now());
        if (!promised.isEmpty()) {
            return ExpertRegister.promised(promised.get(0));
        }
        EquipmentLot withdrawn =
                with(lot, lot.details(), lot.base(), lot.standing().withdrawnAt(now()));
        records.update(withdrawn);
        keeping.record(new RegionEvent.LotWithdrawn(lot.region(), lot.id(), lot.lender()), viewer);
        return Outcome.done(withdrawn);
    }

    private static EquipmentLot with(
            EquipmentLot lot, EquipmentLot.Details details, BasePoint base, Standing standing) {
        return new EquipmentLot(lot.id(), lot.region(), lot.lender(), details, base, lot.splitFrom(), standing);
    }

    /** As precise as the database keeps it. */
    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
