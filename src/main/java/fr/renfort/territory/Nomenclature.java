package fr.renfort.territory;

import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.SkillCode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The reference tables of skills and equipment, labels in French and English. Public. Thread-safe. */
@Singleton
public final class Nomenclature {

    private final Transactions transactions;
    private final NomenclatureRepository tables;

    Nomenclature(Transactions transactions, NomenclatureRepository tables) {
        this.transactions = transactions;
        this.tables = tables;
    }

    /** All skills by code. */
    public List<SkillLabel> skills() {
        return transactions.readPublic(
                () -> tables.skills().stream().map(SkillRow::label).toList());
    }

    /** All types of equipment by code. */
    public List<EquipmentLabel> equipment() {
        return transactions.readPublic(
                () -> tables.equipment().stream().map(EquipmentTypeRow::label).toList());
    }

    public Optional<SkillLabel> find(SkillCode code) {
        return skills().stream().filter(skill -> skill.code().equals(code)).findFirst();
    }

    public Optional<EquipmentLabel> find(EquipmentCode code) {
        return equipment().stream().filter(type -> type.code().equals(code)).findFirst();
    }
}
