package fr.renfort.crisis;

import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.SkillCode;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("package_item")
record ItemRow(
        @Id UUID packageId,
        @Id int position,
        @Nullable String skillCode,
        @Nullable Integer minimumLevel,
        @Nullable String equipmentCode,
        int quantity) {

    static ItemRow of(UUID packageId, int position, ReinforcementPackage.Item item) {
        if (item instanceof ReinforcementPackage.People people) {
            return new ItemRow(
                    packageId, position, people.skill().value(), people.minimumLevel(), null, people.headcount());
        }
        ReinforcementPackage.Units units = (ReinforcementPackage.Units) item;
        return new ItemRow(packageId, position, null, null, units.type().value(), units.quantity());
    }

    /** Exactly one of skill and equipment is there, and a level with a skill: CHECKs of the table. */
    ReinforcementPackage.Item item() {
        if (skillCode != null && minimumLevel != null) {
            return new ReinforcementPackage.People(new SkillCode(skillCode), minimumLevel, quantity);
        }
        return new ReinforcementPackage.Units(new EquipmentCode(String.valueOf(equipmentCode)), quantity);
    }
}
