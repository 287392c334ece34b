package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.graphql.AttackedRegion.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be done with the registers and reference tables, and what goes wrong. */
final class TerritoryTrials {

    private static final Viewer NATIONAL =
            new Viewer("nadia.dgos", Role.NATIONAL_ADMINISTRATOR, Set.of(), null, null, null);

    private final AttackedRegion region;
    private final Trial trial;

    TerritoryTrials(AttackedRegion region, Trial trial) {
        this.region = region;
        this.trial = trial;
    }

    void skills() {
        Map<String, Object> skill = Map.of("code", "REM.OT", "labelFr", "Automates", "labelEn", "Controllers");
        Json made = trial.done(NATIONAL, "registerSkill", "skill { code label labelEn version withdrawnAt }", skill)
                .at("skill");
        assertThat(made.at("label").text()).isEqualTo("Automates");
        assertThat(made.at("withdrawnAt").isNull()).isTrue();
        trial.refused(NATIONAL, "registerSkill", skill, "TAKEN", "code");
        trial.refused(NATIONAL, "registerSkill", Inputs.with(skill, Map.of("code", "REM")), "INVALID", "code");
        trial.refused(NATIONAL, "registerSkill", Inputs.with(skill, Map.of("labelFr", " ")), "INVALID", "labelFr");

        Map<String, Object> withdrawn = Map.of("code", "REM.OT", "version", 0, "withdrawn", true);
        Json gone = trial.done(NATIONAL, "changeSkill", "skill { code version withdrawnAt }", withdrawn)
                .at("skill");
        assertThat(gone.at("withdrawnAt").isNull()).isFalse();
        trial.refused(NATIONAL, "changeSkill", withdrawn, "STALE", "version");
        Map<String, Object> skilled = Map.of("skill", "REM.OT", "level", 2);
        trial.refused(
                "registerExpert",
                Inputs.with(Inputs.expert(region.lenderId()), Map.of("skills", List.of(skilled))),
                "WRONG_STATE",
                "skills.0.skill");
        assertThat(codes("{ skills { code } }", "skills")).doesNotContain("REM.OT");
        assertThat(codes("{ skills(withdrawnToo: true) { code } }", "skills")).contains("REM.OT");
    }

    void equipmentTypes() {
        Map<String, Object> type =
                Map.of("code", "EQ.SAT", "kind", "RETURNABLE", "labelFr", "Satellite", "labelEn", "Satellite link");
        trial.done(NATIONAL, "registerEquipmentType", "equipmentType { code kind labelFr labelEn }", type);
        trial.refused(NATIONAL, "registerEquipmentType", type, "TAKEN", "code");
        trial.refused(NATIONAL, "registerEquipmentType", Inputs.with(type, Map.of("code", "SAT")), "INVALID", "code");
        Map<String, Object> change = Map.of("code", "EQ.SAT", "version", 0, "withdrawn", true);
        trial.done(NATIONAL, "changeEquipmentType", "equipmentType { code version }", change);
        trial.refused(NATIONAL, "changeEquipmentType", change, "STALE", "version");
        assertThat(codes("{ equipmentTypes { code } }", "equipmentTypes")).doesNotContain("EQ.SAT");
    }

    private List<String> codes(String query, String field) {
        return region.ask(region.coordinator, query).at(field).list().stream()
                .map(line -> new Json(line).at("code").text())
                .toList();
    }
}
