package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.AttackedRegion.Json;
import fr.renfort.language.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of attacks and promises when sites share other information systems, or an attack spreads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SystemSharingTest {

    private static final String SYSTEM = "informationSystem { id version establishments { nodes { id } } }";

    private final AttackedRegion region = new AttackedRegion();
    private final Story story = new Story(region);
    private final Json home = region.ask(
                    region.coordinator,
                    "{ region(code: \"11\") { establishments(first: 1, filter: {departmentCode: \"78\", hasEmergency: true})"
                            + " { nodes { id informationSystem { id version } } } } }")
            .at("region.establishments.nodes.0");
    private final Json hit = region.ask(
                    region.coordinator,
                    "{ node(id: \"" + region.siteId()
                            + "\") { ... on Establishment { id informationSystem { id version } } } }")
            .at("node");

    SystemSharingTest() {
        region.done(
                region.coordinator,
                "changeExpert",
                "expert { id }",
                story.expert.with(Map.of("homeEstablishmentId", home.at("id").text())));
        String plan = story.plan();
        region.done(region.coordinator, "publishPlan", "plan { id }", Map.of("planId", plan));
        Viewer lends = region.lends();
        Json mission = region.ask(lends, "{ viewer { organisation { missions { nodes { id version } } } } }")
                .at("viewer.organisation.missions.nodes.0");
        region.done(lends, "acceptMission", "mission { id }", mission.with(Map.of()));
    }

    @AfterAll
    void close() {
        region.close();
    }

    @Test
    void anAttackThatSpreadsToTheHomeOfSomebodyPromisedIsConfirmedFirstAndStrandsNobodyElse() {
        Json incident = incident();
        Map<String, Object> spread = incident.with(Map.of(
                "informationSystemIds",
                List.of(
                        hit.at("informationSystem.id").text(),
                        home.at("informationSystem.id").text())));

        assertThat(refusal(region.coordinator, "changeIncident", spread)).isEqualTo("PROMISED [confirmed]");
        assertThat(refusal(region.hospital(), "changeIncident", spread)).isEqualTo("PROMISED [confirmed]");
        assertThat(incident().at("version").number())
                .isEqualTo(incident.at("version").number());

        Json changed = region.done(
                        region.hospital(),
                        "changeIncident",
                        "incident { id version informationSystems { id } }",
                        Inputs.with(spread, Map.of("confirmed", true)))
                .at("incident");
        assertThat(changed.at("informationSystems").list()).hasSize(2);
        Json back = region.done(
                        region.coordinator,
                        "changeIncident",
                        "incident { informationSystems { id } }",
                        changed.with(Map.of("informationSystemIds", List.of())))
                .at("incident");
        assertThat(back.at("informationSystems").list()).hasSize(1);
    }

    @Test
    void aMergerWithWhatIsHitIsConfirmedFirstAndOpenIncidentsFollowTheSites() {
        Json apart = region.done(
                        region.coordinator,
                        "registerInformationSystem",
                        SYSTEM,
                        Map.of("regionCode", "11", "name", "SI du site", "establishmentIds", List.of(region.siteId())))
                .at("informationSystem");
        assertThat(hitNow()).contains(apart.at("id").text());

        Map<String, Object> merger = Map.of(
                "id", home.at("informationSystem.id").text(),
                "version", home.at("informationSystem.version").number(),
                "mergedIds", List.of(apart.at("id").text()));
        assertThat(refusal(region.coordinator, "mergeInformationSystems", merger))
                .isEqualTo("PROMISED [confirmed]");
        assertThat(hitNow()).contains(apart.at("id").text());

        Json merged = region.done(
                        region.coordinator,
                        "mergeInformationSystems",
                        SYSTEM,
                        Inputs.with(merger, Map.of("confirmed", true)))
                .at("informationSystem");
        assertThat(hitNow())
                .contains(merged.at("id").text())
                .doesNotContain(apart.at("id").text());
        assertThat(merged.at("establishments.nodes").list().stream()
                        .map(site -> new Json(site).at("id").text()))
                .contains(region.siteId(), home.at("id").text());
        region.done(
                region.coordinator,
                "registerInformationSystem",
                SYSTEM,
                Map.of(
                        "regionCode",
                        "11",
                        "name",
                        "De nouveau seul",
                        "establishmentIds",
                        List.of(home.at("id").text())));
    }

    private Json incident() {
        return region.ask(
                        region.coordinator,
                        "{ node(id: \"" + story.incident.at("id").text()
                                + "\") { ... on Incident { id version informationSystems { id } } } }")
                .at("node");
    }

    private List<String> hitNow() {
        return incident().at("informationSystems").list().stream()
                .map(system -> new Json(system).at("id").text())
                .toList();
    }

    private String refusal(Viewer viewer, String mutation, Map<String, Object> input) {
        Json errors = region.mutate(viewer, Language.EN, mutation, "", new HashMap<>(input))
                .at("userErrors");
        return errors.at("0.code").text() + " " + errors.at("0.path").list();
    }
}
