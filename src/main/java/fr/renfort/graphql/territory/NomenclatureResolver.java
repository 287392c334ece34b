package fr.renfort.graphql.territory;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Keepsake;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Renamed;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.language.Language;
import fr.renfort.territory.EquipmentKind;
import fr.renfort.territory.EquipmentLabel;
import fr.renfort.territory.LabelChange;
import fr.renfort.territory.Labels;
import fr.renfort.territory.Nomenclature;
import fr.renfort.territory.NomenclatureRegister;
import fr.renfort.territory.SkillLabel;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.SkillCode;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reference tables of skills and equipment, and what national administrators do with them. */
@Singleton
final class NomenclatureResolver implements Wiring {

    private static final String SKILL = "skill";
    private static final String EQUIPMENT_TYPE = "equipmentType";

    private final Nomenclature nomenclature;
    private final NomenclatureRegister register;

    NomenclatureResolver(Nomenclature nomenclature, NomenclatureRegister register) {
        this.nomenclature = nomenclature;
        this.register = register;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher(
                                "skills",
                                env -> nomenclature.skills().stream()
                                        .filter(skill -> !skill.withdrawn() || withdrawnToo(env))
                                        .toList())
                        .dataFetcher(
                                "equipmentTypes",
                                env -> nomenclature.equipment().stream()
                                        .filter(type -> !type.withdrawn() || withdrawnToo(env))
                                        .toList()));
        Fields.of(wiring, "Skill", SkillLabel.class)
                .value("code", skill -> skill.code().value())
                .fetched(
                        "label",
                        (skill, env) -> Caller.of(env).language() == Language.EN ? skill.english() : skill.french())
                .value("labelFr", SkillLabel::french)
                .value("labelEn", SkillLabel::english);
        Fields.of(wiring, "EquipmentType", EquipmentLabel.class)
                .value("code", type -> type.code().value())
                .fetched(
                        "label",
                        (type, env) -> Caller.of(env).language() == Language.EN ? type.english() : type.french())
                .value("labelFr", EquipmentLabel::french)
                .value("labelEn", EquipmentLabel::english);
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("registerSkill", this::registerSkill)
                        .dataFetcher("changeSkill", this::changeSkill)
                        .dataFetcher("registerEquipmentType", this::registerEquipmentType)
                        .dataFetcher("changeEquipmentType", this::changeEquipmentType));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.<SkillCode, SkillLabel>add(
                SKILL,
                (viewer, codes) -> nomenclature.skills().stream()
                        .collect(Collectors.toMap(SkillLabel::code, Function.identity())));
        loaders.<EquipmentCode, EquipmentLabel>add(
                EQUIPMENT_TYPE,
                (viewer, codes) -> nomenclature.equipment().stream()
                        .collect(Collectors.toMap(EquipmentLabel::code, Function.identity())));
        loaders.keep(new Keepsake<>(
                "Skill",
                SkillLabel.class,
                kept -> kept.code().value(),
                (viewer, code) -> nomenclature.find(new SkillCode(code)).orElse(null)));
        loaders.keep(new Keepsake<>(
                "EquipmentType",
                EquipmentLabel.class,
                kept -> kept.code().value(),
                (viewer, code) -> nomenclature.find(new EquipmentCode(code)).orElse(null)));
    }

    private Object registerSkill(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(SKILL, register.register(Caller.of(env).viewer(), skill(input), labels(input)));
    }

    private Object changeSkill(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(SKILL, register.change(Caller.of(env).viewer(), skill(input), change(input)));
    }

    private Object registerEquipmentType(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                EQUIPMENT_TYPE,
                register.register(
                        Caller.of(env).viewer(),
                        equipment(input),
                        input.choice("kind", EquipmentKind.class),
                        labels(input)));
    }

    private Object changeEquipmentType(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(EQUIPMENT_TYPE, register.change(Caller.of(env).viewer(), equipment(input), change(input)));
    }

    private static boolean withdrawnToo(DataFetchingEnvironment env) {
        return Boolean.TRUE.equals(Input.ofArguments(env).optionalFlag("withdrawnToo"));
    }

    private static SkillCode skill(Input input) {
        return Renamed.fields(Map.of("skill", "code"), () -> new SkillCode(input.text("code")));
    }

    private static EquipmentCode equipment(Input input) {
        return Renamed.fields(Map.of("equipment", "code"), () -> new EquipmentCode(input.text("code")));
    }

    private static Labels labels(Input input) {
        return new Labels(input.text("labelFr"), input.text("labelEn"));
    }

    private static LabelChange change(Input input) {
        return new LabelChange(
                input.integer("version"),
                input.optionalText("labelFr"),
                input.optionalText("labelEn"),
                input.optionalFlag("withdrawn"));
    }
}
