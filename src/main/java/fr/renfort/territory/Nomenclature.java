package fr.renfort.territory;

import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * The reference tables of skills and equipment, labels in French and English, with what was withdrawn from new use. Public;
 * {@link NomenclatureRegister} keeps them. Thread-safe.
 */
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

    /** Says that nothing new may name a code. */
    public static <T> Outcome<T> withdrawn(String field, Object code) {
        return Outcome.refused(UserErrorCode.WRONG_STATE, field, "error.territory.withdrawn", code.toString());
    }
}
