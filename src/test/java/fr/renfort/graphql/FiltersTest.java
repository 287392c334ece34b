package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.graphql.AttackedRegion.Json;
import fr.renfort.language.Language;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiltersTest {

    private final AttackedRegion region = new AttackedRegion();
    private final Story story = new Story(region);
    private final String plan = story.plan();

    @AfterAll
    void close() {
        region.close();
    }

    @Test
    void peopleAreFoundByTheDaysOnWhichTheyAreFree() {
        assertThat(count("experts(filter: {free: {from: \"2026-03-03\"}})"))
                .as("at work at home")
                .isZero();
        assertThat(count("experts(filter: {free: {from: \"2026-03-04\", to: \"2026-03-06\"}})"))
                .isEqualTo(2);
        assertThat(count("experts(filter: {free: {from: \"2026-03-04\", to: \"2026-03-12\"}})"))
                .isZero();
        assertThat(count("experts(filter: {free: {from: \"2026-03-04\"}, skill: \"REM.AD\", minimumLevel: 3})"))
                .isEqualTo(1);
    }

    @Test
    void peopleAndLotsAreFoundByTheWay() {
        String near = "near: {establishmentId: \"" + region.siteId() + "\", withinMinutes: %d}";
        assertThat(count("experts(filter: {" + near.formatted(120) + "})")).isEqualTo(2);
        assertThat(count("experts(filter: {" + near.formatted(5) + "})")).isZero();
        assertThat(count("experts(filter: {free: {from: \"2026-03-03\"}, " + near.formatted(120) + "})"))
                .isZero();
        assertThat(count("equipmentLots(filter: {" + near.formatted(1) + "})")).isEqualTo(1);
    }

    @Test
    void lotsAreFoundByTypeQuantityAndDays() {
        assertThat(
                        count(
                                "equipmentLots(filter: {equipment: \"EQ.LAP\", minimumQuantity: 10, free: {from: \"2026-03-04\"}})"))
                .isEqualTo(1);
        assertThat(count("equipmentLots(filter: {minimumQuantity: 11})")).isZero();
        assertThat(count("equipmentLots(filter: {free: {from: \"2026-03-12\"}})"))
                .isZero();
    }

    @Test
    void peopleAreFoundByNameWhateverTheAccents() {
        assertThat(count("experts(filter: {name: \"ADA martinéau\"})")).isEqualTo(1);
        assertThat(count("experts(filter: {name: \"Durand\"})")).isZero();
    }

    @Test
    void whatHappensIsFoundByPeriodSiteAndKind() {
        String site = "establishmentId: \"" + region.siteId() + "\"";
        assertThat(count("incidents(filter: {kinds: [RANSOMWARE], minimumSeverity: 3, " + site
                        + ", from: \"2026-03-02T00:00:00Z\", to: \"2026-03-03T00:00:00Z\"})"))
                .isEqualTo(1);
        assertThat(count("incidents(filter: {kinds: [MALWARE]})")).isZero();
        assertThat(count("incidents(filter: {to: \"2026-03-02T00:00:00Z\"})")).isZero();
        assertThat(count("reinforcementRequests(filter: {exercise: false, states: [SUBMITTED], " + site + "})"))
                .isEqualTo(1);
        assertThat(count("reinforcementRequests(filter: {exercise: true})")).isZero();
        assertThat(count("missions(filter: {exercise: false, from: \"2026-03-03T08:00:00Z\", " + site + "})"))
                .isEqualTo(1);
        assertThat(count("missions(filter: {to: \"2026-03-03T07:00:00Z\"})")).isZero();
        assertThat(count("loans(filter: {states: [PROPOSED, SOLICITED], from: \"2026-03-03T08:00:00Z\"})"))
                .isEqualTo(1);
        assertThat(count("plans(filter: {exercise: false, from: \"2026-03-02T00:00:00Z\"})"))
                .isEqualTo(1);
        assertThat(count("plans(filter: {exercise: true})")).isZero();
        assertThat(count("planningRuns(filter: {doors: [BY_HAND], states: [DONE], exercise: false})"))
                .isEqualTo(1);
        assertThat(count("planningRuns(filter: {to: \"2026-03-02T00:00:00Z\"})"))
                .isZero();
    }

    @Test
    void aHospitalAndALenderHaveTheirOwnLists() {
        assertThat(count("plans(filter: {published: true})")).isZero();
        region.done(region.coordinator, "publishPlan", "plan { id }", Map.of("planId", plan));
        assertThat(count("plans(filter: {published: true})")).isEqualTo(1);

        Json hospital = region.ask(
                        region.hospital(),
                        "{ viewer { hospital { missions { nodes { startsAt } } loans { nodes { quantity } }"
                                + " reinforcementRequests { nodes { state } } } } }")
                .at("viewer.hospital");
        assertThat(hospital.at("missions.nodes").list()).hasSize(1);
        assertThat(hospital.at("loans.nodes").list()).hasSize(1);
        assertThat(hospital.at("reinforcementRequests.nodes").list()).hasSize(1);

        Json expert = region.ask(
                        new Viewer(
                                "ada",
                                Role.EXPERT,
                                Set.of(),
                                null,
                                null,
                                UUID.fromString(Story.raw(story.expert.at("id")))),
                        "{ viewer { expert { familyName missions { nodes { state establishment { name } } } } } }")
                .at("viewer.expert");
        assertThat(expert.at("familyName").text()).isEqualTo("Martineau");
        assertThat(expert.at("missions.nodes").list()).hasSize(1);

        Json lender = region.ask(
                        region.lends(),
                        "{ viewer { organisation { missions { nodes { state } } loans { nodes { state } } equipmentLots { nodes { label } } } } }")
                .at("viewer.organisation");
        assertThat(lender.at("missions.nodes.0.state").text()).isEqualTo("SOLICITED");
        assertThat(lender.at("loans.nodes.0.state").text()).isEqualTo("SOLICITED");
        assertThat(lender.at("equipmentLots.nodes").list()).hasSize(1);
    }

    @Test
    void aLevelThatDoesNotExistIsToldInTheFieldsError() {
        Map<String, Object> answer = region.answer(
                region.coordinator,
                Language.EN,
                "{ region(code: \"11\") { experts(filter: {skill: \"REM.AD\", minimumLevel: 4}) { nodes { id } } } }",
                Map.of());

        assertThat(answer.get("errors").toString()).contains("INVALID", "minimumLevel");
    }

    private int count(String list) {
        Json answer =
                region.ask(region.coordinator, "{ region(code: \"11\") { found: " + list + " { nodes { id } } } }");
        return answer.at("region.found.nodes").list().size();
    }
}
