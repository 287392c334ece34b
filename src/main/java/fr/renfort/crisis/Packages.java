package fr.renfort.crisis;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.territory.EquipmentLabel;
import fr.renfort.territory.Nomenclature;
import fr.renfort.territory.SkillLabel;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages that prefill requests. Thread-safe. */
@Singleton
public final class Packages {

    private final Transactions transactions;
    private final Desk desk;
    private final PackageRecords records;
    private final Nomenclature nomenclature;

    Packages(Transactions transactions, Desk desk, PackageRecords records, Nomenclature nomenclature) {
        this.transactions = transactions;
        this.desk = desk;
        this.records = records;
        this.nomenclature = nomenclature;
    }

    /** By code: the packages that hold in a region, its own and the national ones that none of them replaces. */
    public List<ReinforcementPackage> list(Viewer viewer, String region) {
        return transactions.read(viewer.scope(), () -> records.holdingIn(region));
    }

    /** The same of many regions. Two statements. */
    public Map<String, List<ReinforcementPackage>> lists(Viewer viewer, Set<String> regions) {
        return transactions.read(viewer.scope(), () -> records.holdingIn(regions));
    }

    /** Sets a region's own package of a code, by a coordinator of the region; there it replaces the national one. */
    public Outcome<ReinforcementPackage> change(Viewer viewer, String region, PackageContent content) {
        return desk.decide(viewer, () -> {
            if (!viewer.coordinates(region)) {
                return Desk.forbidden(viewer);
            }
            return known(content).then(known -> {
                ReinforcementPackage changed = records.set(region, known);
                desk.record(new RegionEvent.PackageChanged(region, changed.id()), viewer);
                return Outcome.done(changed);
            });
        });
    }

    private Outcome<PackageContent> known(PackageContent content) {
        Set<String> codes = Stream.concat(
                        nomenclature.skills().stream().map(SkillLabel::code),
                        nomenclature.equipment().stream().map(EquipmentLabel::code))
                .map(Object::toString)
                .collect(Collectors.toSet());
        for (int i = 0; i < content.items().size(); i++) {
            ReinforcementPackage.Item item = content.items().get(i);
            if (!codes.contains(item.code())) {
                return item instanceof ReinforcementPackage.People
                        ? Desk.unknown("items." + i + ".skill", "skillUnknown", item.code())
                        : Desk.unknown("items." + i + ".equipment", "equipmentUnknown", item.code());
            }
        }
        return Outcome.done(content);
    }
}
