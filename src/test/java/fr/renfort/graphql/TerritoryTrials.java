package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.graphql.AttackedRegion.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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

    void informationSystems() {
        List<Json> sites = region
                .ask(
                        region.coordinator,
                        "{ region(code: \"11\") { establishments(first: 4, filter: {departmentCode: \"95\"})"
                                + " { nodes { id informationSystem { id version } } } } }")
                .at("region.establishments.nodes")
                .list()
                .stream()
                .map(Json::new)
                .toList();
        Map<String, Object> common = Map.of(
                "regionCode",
                "11",
                "name",
                "SI commun",
                "establishmentIds",
                List.of(sites.get(0).at("id").text(), sites.get(1).at("id").text()));
        Json made = trial.done(
                        "registerInformationSystem",
                        "informationSystem { id name version region { code } establishments { nodes { id } } }",
                        common)
                .at("informationSystem");
        assertThat(made.at("establishments.nodes").list()).hasSize(2);
        assertThat(made.at("region.code").text()).isEqualTo("11");
        trial.refused(
                "registerInformationSystem",
                Inputs.with(common, Map.of("establishmentIds", List.of())),
                "INVALID",
                "establishmentIds");
        trial.refused("registerInformationSystem", Inputs.with(common, Map.of("name", "")), "INVALID", "name");

        Json named = trial.done(
                        "changeInformationSystem",
                        "informationSystem { id name version }",
                        made.with(Map.of("name", "SI du GHT")))
                .at("informationSystem");
        trial.refused("changeInformationSystem", made.with(Map.of("name", "SI")), "STALE", "version");
        Map<String, Object> third =
                Map.of("establishmentIds", List.of(sites.get(2).at("id").text()));
        Json shared = trial.done(
                        "shareInformationSystem",
                        "informationSystem { id version establishments { nodes { id } } }",
                        named.with(third))
                .at("informationSystem");
        assertThat(shared.at("establishments.nodes").list()).hasSize(3);
        trial.refused("shareInformationSystem", named.with(third), "STALE", "version");
        trial.refused(
                "shareInformationSystem",
                shared.with(Map.of("establishmentIds", List.of(AttackedRegion.id("Establishment", new UUID(0, 1))))),
                "NOT_FOUND",
                "establishmentIds");

        String apart = apart(sites.get(3).at("id").text());
        trial.refused("mergeInformationSystems", shared.with(Map.of("mergedIds", List.of())), "INVALID", "mergedIds");
        Json whole = trial.done(
                        "mergeInformationSystems",
                        "informationSystem { id version establishments { nodes { id } } }",
                        shared.with(Map.of("mergedIds", List.of(apart))))
                .at("informationSystem");
        assertThat(whole.at("establishments.nodes").list()).hasSize(4);
        trial.refused(
                "mergeInformationSystems", whole.with(Map.of("mergedIds", List.of(apart))), "NOT_FOUND", "mergedIds");
    }

    /** Parts a site from those it shares an information system with; the id of its own. */
    private String apart(String site) {
        return trial.done(
                        "registerInformationSystem",
                        "informationSystem { id }",
                        Map.of("regionCode", "11", "name", "À part", "establishmentIds", List.of(site)))
                .at("informationSystem.id")
                .text();
    }

    private List<String> codes(String query, String field) {
        return region.ask(region.coordinator, query).at(field).list().stream()
                .map(line -> new Json(line).at("code").text())
                .toList();
    }
}
