package fr.renfort.crisis;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.territory.LegalEntities;
import fr.renfort.territory.LegalEntity;
import fr.renfort.territory.Nomenclature;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The packages that prefill requests. Thread-safe. */
@Singleton
public final class Packages {

    private final Transactions transactions;
    private final Desk desk;
    private final PackageRecords records;
    private final Nomenclature nomenclature;
    private final LegalEntities entities;

    Packages(
            Transactions transactions,
            Desk desk,
            PackageRecords records,
            Nomenclature nomenclature,
            LegalEntities entities) {
        this.transactions = transactions;
        this.desk = desk;
        this.records = records;
        this.nomenclature = nomenclature;
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
     * @param version the one that was read, 0 for a national one; null: whichever it is now
     */
    public Outcome<ReinforcementPackage> change(
            Viewer viewer, PackageOwner owner, @Nullable Integer version, PackageContent content) {
        return desk.decide(viewer, () -> allowed(viewer, owner)
                .then(fine -> current(owner, content.code(), version))
                .then(present -> set(viewer, owner, content)));
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
        return desk.decide(viewer, () -> allowed(viewer, owner)
                .then(fine -> current(owner, code, version))
                .then(present -> {
                    if (present.isEmpty() || present.get().removed() == removed) {
                        return Desk.unknown("code", removed ? "packageNotOwn" : "packageNotRemoved", code);
                    }
                    ReinforcementPackage now = records.use(present.get().id(), removed);
                    desk.record(
                            new RegionEvent.PackageRemoved(owner.region(), now.id(), owner.hospital(), !removed), viewer);
                    return Outcome.done(now);
                }));
    }

    private static Outcome<PackageOwner> allowed(Viewer viewer, PackageOwner owner) {
        boolean allowed = owner.hospital() == null
                ? viewer.coordinates(owner.region())
                : Desk.actsFor(viewer, owner.region(), owner.hospital());
        return allowed ? Outcome.done(owner) : Desk.forbidden(viewer);
    }

    /** What there is of somebody's own under a code, removed or not, if it is of the version that was read. */
    private Outcome<Optional<PackageRow>> current(PackageOwner owner, String code, @Nullable Integer version) {
        Optional<PackageRow> present = records.lock(owner, code);
        int now = present.map(PackageRow::version).orElse(0);
        return version == null || version == now || present.isEmpty()
                ? Outcome.done(present)
                : desk.stale("expectedVersion", version, now, present.get().id());
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

    private Outcome<ReinforcementPackage> set(Viewer viewer, PackageOwner owner, PackageContent content) {
        Set<String> kept = records.holding(owner, content.code()).stream()
                .flatMap(present -> present.content().items().stream())
                .map(ReinforcementPackage.Item::code)
                .collect(Collectors.toSet());
        return known(content, kept).then(known -> {
            ReinforcementPackage changed = records.set(owner, known);
            desk.record(new RegionEvent.PackageChanged(owner.region(), changed.id(), owner.hospital()), viewer);
            return Outcome.done(changed);
        });
    }

    /** Refuses what the nomenclature has not, and what was withdrawn from new use and is not in the package already. */
    private Outcome<PackageContent> known(PackageContent content, Set<String> kept) {
        Map<String, Boolean> withdrawn = new HashMap<>();
        nomenclature.skills().forEach(skill -> withdrawn.put(skill.code().value(), skill.withdrawn()));
        nomenclature.equipment().forEach(type -> withdrawn.put(type.code().value(), type.withdrawn()));
        for (int i = 0; i < content.items().size(); i++) {
            ReinforcementPackage.Item item = content.items().get(i);
            boolean people = item instanceof ReinforcementPackage.People;
            String field = "items." + i + (people ? ".skill" : ".equipment");
            Boolean gone = withdrawn.get(item.code());
            if (gone == null) {
                return Desk.unknown(field, people ? "skillUnknown" : "equipmentUnknown", item.code());
            }
            if (gone && !kept.contains(item.code())) {
                return Nomenclature.withdrawn(field, item.code());
            }
        }
        return Outcome.done(content);
    }
}
