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

    /** Sets a region's own package of a code, by a coordinator of the region; there it replaces the national one. */
    public Outcome<ReinforcementPackage> change(Viewer viewer, String region, PackageContent content) {
        return desk.decide(
                viewer,
                () -> viewer.coordinates(region)
                        ? set(viewer, PackageOwner.region(region), content)
                        : Desk.forbidden(viewer));
    }

    /**
     * Sets a package of a hospital's plan blanc, by the hospital or a coordinator of its region; for the hospital it replaces
     * the region's or the national one of the same code.
     */
    public Outcome<ReinforcementPackage> changeOfHospital(Viewer viewer, UUID hospital, PackageContent content) {
        return desk.decide(viewer, () -> {
            Optional<LegalEntity> found = entities.find(hospital);
            if (found.isEmpty()) {
                return Outcome.refused(
                        UserErrorCode.NOT_FOUND, "legalEntityId", "error.territory.legalEntity", hospital.toString());
            }
            String region = found.get().regionCode();
            return Desk.actsFor(viewer, region, hospital)
                    ? set(viewer, new PackageOwner(region, hospital), content)
                    : Desk.forbidden(viewer);
        });
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
