package fr.renfort.graphql.territory;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.language.Language;
import fr.renfort.territory.EquipmentLabel;
import fr.renfort.territory.Nomenclature;
import fr.renfort.territory.SkillLabel;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.SkillCode;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reference tables of skills and equipment. */
@Singleton
final class NomenclatureResolver implements Wiring {

    private final Nomenclature nomenclature;

    NomenclatureResolver(Nomenclature nomenclature) {
        this.nomenclature = nomenclature;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("skills", env -> nomenclature.skills())
                        .dataFetcher("equipmentTypes", env -> nomenclature.equipment()));
        Fields.of(wiring, "Skill", SkillLabel.class)
                .value("code", skill -> skill.code().value())
                .fetched(
                        "label",
                        (skill, env) -> Caller.of(env).language() == Language.EN ? skill.english() : skill.french());
        Fields.of(wiring, "EquipmentType", EquipmentLabel.class)
                .value("code", type -> type.code().value())
                .fetched(
                        "label",
                        (type, env) -> Caller.of(env).language() == Language.EN ? type.english() : type.french());
    }

    @Override
    public void load(Loaders loaders) {
        loaders.<SkillCode, SkillLabel>add(
                "skill",
                (viewer, codes) -> nomenclature.skills().stream()
                        .collect(Collectors.toMap(SkillLabel::code, Function.identity())));
        loaders.<EquipmentCode, EquipmentLabel>add(
                "equipmentType",
                (viewer, codes) -> nomenclature.equipment().stream()
                        .collect(Collectors.toMap(EquipmentLabel::code, Function.identity())));
    }
}
