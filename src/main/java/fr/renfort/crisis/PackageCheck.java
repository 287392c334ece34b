package fr.renfort.crisis;

import fr.renfort.territory.Nomenclature;
import fr.renfort.vocabulary.Outcome;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what a package asks for is in the nomenclature. */
@Singleton
final class PackageCheck {

    private final Nomenclature nomenclature;

    PackageCheck(Nomenclature nomenclature) {
        this.nomenclature = nomenclature;
    }

    /** Refuses what the nomenclature has not, and what was withdrawn from new use and is not in what holds already. */
    Outcome<PackageContent> of(PackageContent content, Optional<ReinforcementPackage> held) {
        Set<String> kept = held.stream()
                .flatMap(present -> present.content().items().stream())
                .map(ReinforcementPackage.Item::code)
                .collect(Collectors.toSet());
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
