package fr.renfort.crisis;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.territory.LegalEntities;
import fr.renfort.territory.LegalEntity;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The packages that prefill requests. Thread-safe. */
@Singleton
public final class Packages {

    private final Transactions transactions;
    private final Desk desk;
    private final PackageRecords records;
    private final PackageCheck check;
    private final LegalEntities entities;

    Packages(Transactions transactions, Desk desk, PackageRecords records, PackageCheck check, LegalEntities entities) {
        this.transactions = transactions;
        this.desk = desk;
        this.records = records;
        this.check = check;
        this.entities = entities;
    }

    /** By code: the packages that hold in a region, its own and the national ones that none of them replaces. */
    public List<ReinforcementPackage> list(Viewer viewer, String region) {
        return list(viewer, PackageOwner.region(region));
    }

    /** The packages that hold for somebody, a hospital's own before all others. */
    public List<ReinforcementPackage> list(Viewer viewer, PackageOwner owner) {
        return transactions.read(viewer.scope(), () -> records.holdingFor(owner));
    }

    /** The same for many. Two statements. */
    public Map<PackageOwner, List<ReinforcementPackage>> lists(Viewer viewer, Set<PackageOwner> owners) {
        return transactions.read(viewer.scope(), () -> records.holdingFor(owners));
    }

    /** A package as it is now, removed or not. */
    public Optional<ReinforcementPackage> find(Viewer viewer, UUID id) {
        return transactions.read(viewer.scope(), () -> records.find(id));
    }

    /**
     * Sets the own package of a region, by its coordinators, or of a hospital's plan blanc, by the hospital too: it replaces what
     * holds further off under its code.
     *
     * @param version of what was read to hold under its code; null: whichever it is now
     */
    public Outcome<ReinforcementPackage> change(
            Viewer viewer, PackageOwner owner, @Nullable Integer version, PackageContent content) {
        return desk.decide(
                viewer,
                () -> allowed(viewer, owner).then(fine -> {
                    records.alone(owner, content.code());
                    Optional<ReinforcementPackage> held = records.holding(owner, content.code());
                    return held.map(one -> asRead(one.id(), one.version(), version))
                            .orElseGet(() -> Outcome.done(true))
                            .then(same -> set(viewer, owner, content, held));
                }));
    }

    /** Takes an own package out of use. NOT_FOUND where there is none of the code in use. */
    public Outcome<ReinforcementPackage> remove(
            Viewer viewer, PackageOwner owner, @Nullable Integer version, String code) {
        return use(viewer, owner, version, code, true);
    }

    /** Puts an own package that was removed back as it was. NOT_FOUND where none of the code was removed. */
    public Outcome<ReinforcementPackage> restore(
            Viewer viewer, PackageOwner owner, @Nullable Integer version, String code) {
        return use(viewer, owner, version, code, false);
    }

    private Outcome<ReinforcementPackage> use(
            Viewer viewer, PackageOwner owner, @Nullable Integer version, String code, boolean removed) {
        return desk.decide(
                viewer,
                () -> allowed(viewer, owner).then(fine -> {
                    records.alone(owner, code);
                    Optional<PackageRow> present = records.own(owner, code).filter(own -> own.removed() != removed);
                    return present.map(own -> asRead(own.id(), own.version(), version)
                                    .then(same -> used(viewer, owner, own.id(), removed)))
                            .orElseGet(
                                    () -> Desk.unknown("code", removed ? "packageNotOwn" : "packageNotRemoved", code));
                }));
    }

    private Outcome<ReinforcementPackage> used(Viewer viewer, PackageOwner owner, UUID id, boolean removed) {
        desk.record(new RegionEvent.PackageRemoved(owner.region(), id, owner.hospital(), !removed), viewer);
        return Outcome.done(records.use(id, removed));
    }

    private static Outcome<PackageOwner> allowed(Viewer viewer, PackageOwner owner) {
        boolean allowed = owner.hospital() == null
                ? viewer.coordinates(owner.region())
                : Desk.actsFor(viewer, owner.region(), owner.hospital());
        return allowed ? Outcome.done(owner) : Desk.forbidden(viewer);
    }

    private Outcome<Boolean> asRead(UUID id, int version, @Nullable Integer versionRead) {
        return versionRead == null || versionRead == version
                ? Outcome.done(true)
                : desk.stale("expectedVersion", versionRead, version, id);
    }

    /**
     * For whom a hospital's packages hold.
     *
     * @return NOT_FOUND when there is no such hospital
     */
    public Outcome<PackageOwner> owner(UUID hospital) {
        return entities.find(hospital)
                .map(LegalEntity::regionCode)
                .map(region -> Outcome.done(new PackageOwner(region, hospital)))
                .orElseGet(() -> Outcome.refused(
                        UserErrorCode.NOT_FOUND, "legalEntityId", "error.territory.legalEntity", hospital.toString()));
    }

    private Outcome<ReinforcementPackage> set(
            Viewer viewer, PackageOwner owner, PackageContent content, Optional<ReinforcementPackage> held) {
        return check.of(content, held).then(known -> {
            ReinforcementPackage changed = records.set(owner, known);
            desk.record(new RegionEvent.PackageChanged(owner.region(), changed.id(), owner.hospital()), viewer);
            return Outcome.done(changed);
        });
    }
}
