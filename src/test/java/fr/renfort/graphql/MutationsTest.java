package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.AttackedRegion.Json;
import fr.renfort.language.Language;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every mutation, once as it is meant and once with a mistake, told in both languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationsTest {

    private final AttackedRegion region = new AttackedRegion();
    private final Set<String> tried = new HashSet<>();

    @AfterAll
    void close() {
        region.close();
    }

    @Test
    void everyMutationIsDoneOrTellsWhatToMend() {
        organisations();
        experts();
        lots();
        policyAndPackages();
        Story story = new Story(region);
        requests(story);
        missions(story);
        incidents(story);

        assertThat(tried)
                .isEqualTo(region.context.getBean(GraphQLSchema.class).getMutationType().getFieldDefinitions().stream()
                        .map(field -> field.getName())
                        .collect(Collectors.toSet()));
    }

    private void organisations() {
        Map<String, Object> input =
                Map.of("regionCode", "11", "name", "GRADeS d’essai", "kind", "GRADES", "maxLentPerDay", 4);
        Json made = done("registerOrganisation", "organisation { id version dailyRestMinutes region { code } }", input)
                .at("organisation");
        assertThat(made.at("dailyRestMinutes").number()).isEqualTo(660);
        refused("registerOrganisation", Inputs.with(input, Map.of("kind", "LEGAL_ENTITY")), "INVALID", "legalEntityId");
        refused("registerOrganisation", Inputs.with(input, Map.of("idempotencyKey", "")), "INVALID", "idempotencyKey");
        done("changeOrganisation", "organisation { maxLentPerDay }", made.with(Map.of("maxLentPerDay", 6)));
        refused("changeOrganisation", made.with(Map.of("maxLentPerDay", 6)), "STALE", "version");
    }

    private void experts() {
        Map<String, Object> input = Inputs.expert(region.lenderId());
        Json made = done("registerExpert", "expert { id version maxWeeklyMinutes }", input)
                .at("expert");
        assertThat(made.at("maxWeeklyMinutes").number()).isEqualTo(2_880);
        refused(
                "registerExpert",
                Inputs.with(input, Map.of("skills", List.of(Map.of("skill", "REM.AD", "level", 4)))),
                "INVALID",
                "skills.0.level");
        refused(
                "registerExpert",
                Inputs.with(
                        input,
                        Map.of(
                                "calendar",
                                List.of(Map.of(
                                        "kind", "LEAVE",
                                        "startsAt", AttackedRegion.SHIFT_END,
                                        "endsAt", AttackedRegion.SHIFT_START)))),
                "INVALID",
                "calendar.0.endsAt");
        refused(
                "registerExpert",
                Inputs.with(input, Map.of("organisationId", region.siteId())),
                "INVALID",
                "organisationId");

        Map<String, @Nullable Object> change = made.with(Map.of("maxTravelMinutes", 120));
        change.put("phone", null);
        Json changed = done(
                        "changeExpert",
                        "expert { id version phone email maxTravelMinutes baseLatitude skills { level } }",
                        change)
                .at("expert");
        assertThat(changed.at("phone").isNull()).isTrue();
        assertThat(changed.at("email").text()).isEqualTo("ada@martineau.example");
        assertThat(changed.at("baseLatitude").value()).isEqualTo(48.8);
        assertThat(changed.at("skills").list()).hasSize(1);
        refused("changeExpert", changed.with(Map.of("noticeMinutes", -1)), "INVALID", "noticeMinutes");

        Json housed = done(
                        "changeExpert",
                        "expert { id version homeEstablishment { id } baseLatitude }",
                        changed.with(Map.of("homeEstablishmentId", region.siteId())))
                .at("expert");
        assertThat(housed.at("homeEstablishment.id").text()).isEqualTo(region.siteId());
        Json moved = done(
                        "changeExpert",
                        "expert { id version homeEstablishment { id } baseLatitude }",
                        housed.with(Map.of("base", Map.of("latitude", 48.5, "longitude", 2.5))))
                .at("expert");
        assertThat(moved.at("homeEstablishment.id").text()).isEqualTo(region.siteId());
        assertThat(moved.at("baseLatitude").value()).isEqualTo(48.5);

        Map<String, Object> leave = Map.of(
                "kind", "LEAVE",
                "from", "2026-03-05T00:00:00Z",
                "to", "2026-03-07T00:00:00Z",
                "windows", List.of(Map.of("startsAt", "2026-03-05T08:00:00Z", "endsAt", "2026-03-05T18:00:00Z")));
        Json away = done("changeExpertCalendar", "expert { id version }", moved.with(leave))
                .at("expert");
        refused(
                "changeExpertCalendar",
                away.with(Inputs.with(leave, Map.of("from", "2026-03-06T00:00:00Z"))),
                "INVALID",
                "windows.0");
        refused("withdrawExpert", made.with(Map.of()), "STALE", "version");
        assertThat(done("withdrawExpert", "expert { withdrawnAt }", away.with(Map.of()))
                        .at("expert.withdrawnAt")
                        .isNull())
                .isFalse();
    }

    private void lots() {
        Map<String, Object> input = Inputs.lot(region.lenderId(), region.siteId());
        Json made = done(
                        "registerEquipmentLot",
                        "equipmentLot { id version kind }",
                        Inputs.with(input, Map.of("homeEstablishmentId", siteOfLender())))
                .at("equipmentLot");
        assertThat(made.at("kind").text()).isEqualTo("RETURNABLE");
        refused("registerEquipmentLot", Inputs.with(input, Map.of("equipment", "EQ.ZZZ")), "NOT_FOUND", "equipment");
        Json changed = done(
                        "changeEquipmentLot", "equipmentLot { id version quantity }", made.with(Map.of("quantity", 8)))
                .at("equipmentLot");
        refused("changeEquipmentLot", changed.with(Map.of("quantity", 0)), "INVALID", "quantity");
        Map<String, Object> part = Map.of("quantity", 3, "label", "Trois portables");
        Json split =
                done("splitEquipmentLot", "equipmentLot { id version quantity } part { quantity }", changed.with(part));
        assertThat(split.at("equipmentLot.quantity").number()).isEqualTo(5);
        assertThat(split.at("part.quantity").number()).isEqualTo(3);
        refused(
                "splitEquipmentLot",
                split.at("equipmentLot").with(Inputs.with(part, Map.of("quantity", 5))),
                "INVALID",
                "quantity");
        refused("withdrawEquipmentLot", made.with(Map.of()), "STALE", "version");
        done(
                "withdrawEquipmentLot",
                "equipmentLot { withdrawnAt }",
                split.at("equipmentLot").with(Map.of()));
    }

    private String siteOfLender() {
        return region.siteId();
    }

    private void policyAndPackages() {
        Map<String, Object> policy = Map.of(
                "regionCode", "11", "version", 0, "congestionFactor", 1.5, "severityWeights", List.of(1, 2, 3, 4));
        Json changed =
                done("changePlanningPolicy", "planningPolicy { congestionFactor severityWeights version }", policy);
        assertThat(changed.at("planningPolicy.congestionFactor").value()).isEqualTo(1.5);
        refused(
                "changePlanningPolicy",
                Inputs.with(policy, Map.of("congestionFactor", 5.0)),
                "INVALID",
                "congestionFactor");

        Map<String, Object> content = Map.of(
                "regionCode", "11",
                "code", "TRIAGE",
                "labelFr", "Évaluation",
                "labelEn", "Assessment",
                "items",
                        List.of(
                                Map.of("skill", "CRI.PIL", "minimumLevel", 3, "quantity", 1),
                                Map.of("equipment", "EQ.LAP", "quantity", 5)));
        Json own = done("changePackage", "package { regional label items { quantity skill { code } } }", content);
        assertThat(own.at("package.regional").value()).isEqualTo(true);
        refused(
                "changePackage",
                Inputs.with(content, Map.of("items", List.of(Map.of("skill", "CRI.PIL", "quantity", 1)))),
                "INVALID",
                "items.0");
    }

    private void requests(Story story) {
        tried.addAll(Set.of("declareIncident", "requestReinforcement"));
        refused(
                "declareIncident",
                Inputs.with(Inputs.incident(region.siteId()), Map.of("knownAt", "2026-03-05T00:00:00Z")),
                "INVALID",
                "knownAt");
        Map<String, Object> input = Inputs.request(story.incident.at("id").text());
        refused(
                "requestReinforcement",
                Inputs.with(
                        input,
                        Map.of(
                                "expertNeeds",
                                List.of(Map.of(
                                        "skill",
                                        "REM.AD",
                                        "minimumLevel",
                                        2,
                                        "headcount",
                                        51,
                                        "startsAt",
                                        AttackedRegion.SHIFT_START)))),
                "INVALID",
                "expertNeeds.0.headcount");
        Map<String, Object> grid = Map.of(
                "emergenciesClosed", false,
                "transfers", false,
                "criticalCare", false,
                "samu", true,
                "laboratoryImaging", false,
                "backupsLost", false);
        Json triaged = done("triageRequest", "request { id version triage { severity } }", story.request.with(grid))
                .at("request");
        assertThat(triaged.at("triage.severity").number()).isEqualTo(4);
        refused("triageRequest", triaged.with(Inputs.with(grid, Map.of("severity", 5))), "INVALID", "severity");
        Json other = done(
                        "requestReinforcement",
                        "request { id version expertNeeds { skill { code } } }",
                        Map.of(
                                "incidentId", story.incident.at("id").text(),
                                "declaredSeverity", 1,
                                "package", Map.of("code", "TRIAGE", "startsAt", AttackedRegion.SHIFT_START)))
                .at("request");
        assertThat(other.at("expertNeeds.0.skill.code").text()).isEqualTo("CRI.PIL");
        refused("stepRequest", other.with(Map.of("state", "CANCELLED")), "INVALID", "reason");
        done("stepRequest", "request { endedReason }", other.with(Map.of("state", "CANCELLED", "reason", "Doublon.")));
    }

    private void missions(Story story) {
        String plan = story.plan();
        tried.add("planRegion");
        refused("planRegion", Map.of("regionCode", "93"), "FORBIDDEN", "regionCode");
        Json published = done(
                "publishPlan",
                "plan { publishedAt } skipped { reason mission { id } loan { id } }",
                Map.of("planId", plan));
        assertThat(published.at("skipped").list()).isEmpty();
        refused("publishPlan", Map.of("planId", plan), "WRONG_STATE", "planId");

        Viewer lends = region.lends();
        Json mission = region.ask(lends, "{ viewer { organisation { missions { nodes { id version } } } } }")
                .at("viewer.organisation.missions.nodes.0");
        refused(lends, "declineMission", mission.with(Map.of("reason", " ", "scope", "ALWAYS")), "INVALID", "reason");
        Json offered = done(
                        lends, "acceptMission", "mission { id version callingCard { name } }", mission.with(Map.of()))
                .at("mission");
        assertThat(offered.at("callingCard.name").text()).isEqualTo("Ada Martineau");
        refused(
                lends,
                "acceptMission",
                mission.with(Map.of("version", offered.at("version").number())),
                "WRONG_STATE",
                "id");
        Json committed = done("commitMission", "mission { id version state }", offered.with(Map.of()))
                .at("mission");
        refused("commitMission", committed.with(Map.of()), "WRONG_STATE", "id");
        Map<String, Object> back = Map.of("reason", "Rappelé par son hôpital.");
        done("recallMission", "mission { state reason }", committed.with(back));
        refused(
                "recallMission",
                Map.of("id", AttackedRegion.id("Mission", UUID.randomUUID()), "version", 0, "reason", "x"),
                "NOT_FOUND",
                "id");
        loans(plan, lends);

        String again = story.plan();
        done("publishPlan", "plan { id }", Map.of("planId", again));
        Json asked = region.ask(
                        lends,
                        "{ viewer { organisation { missions(filter: {states: [SOLICITED]}) { nodes { id version } } } } }")
                .at("viewer.organisation.missions.nodes.0");
        done(
                lends,
                "declineMission",
                "mission { state reason }",
                asked.with(Map.of("reason", "Congés.", "scope", "THESE_DATES")));
        Json loan = region.ask(
                        region.coordinator,
                        "{ node(id: \"" + again + "\") { ... on Plan { loans { nodes { id version state } } } } }")
                .at("node.loans.nodes.0");
        done(
                lends,
                "declineLoan",
                "loan { state }",
                loan.with(Map.of("reason", "Prêté ailleurs.", "scope", "THIS_INCIDENT")));
    }

    private void loans(String plan, Viewer lends) {
        Json loan = region.ask(
                        region.coordinator,
                        "{ node(id: \"" + plan + "\") { ... on Plan { loans { nodes { id version } } } } }")
                .at("node.loans.nodes.0");
        refused(lends, "declineLoan", loan.with(Map.of("reason", " ", "scope", "ALWAYS")), "INVALID", "reason");
        Json offered = done(lends, "acceptLoan", "loan { id version need { quantity } }", loan.with(Map.of()))
                .at("loan");
        refused(lends, "acceptLoan", offered.with(Map.of()), "WRONG_STATE", "id");
        Json committed = done("commitLoan", "loan { id version }", offered.with(Map.of()))
                .at("loan");
        refused("commitLoan", committed.with(Map.of()), "WRONG_STATE", "id");
        refused("recallLoan", committed.with(Map.of("reason", "")), "INVALID", "reason");
        done("recallLoan", "loan { state }", committed.with(Map.of("reason", "Matériel rappelé.")));
    }

    private void incidents(Story story) {
        Json incident = region.ask(
                        region.coordinator,
                        "{ node(id: \"" + story.incident.at("id").text() + "\") { ... on Incident { id version } } }")
                .at("node");
        Map<String, Object> complaint = new HashMap<>(Map.of(
                "incidentId",
                incident.at("id").text(),
                "version",
                incident.at("version").number(),
                "filedAt",
                "2026-03-02T08:00:00Z",
                "reference",
                "PV 2026/118"));
        refused(
                "fileComplaint",
                Inputs.with(complaint, Map.of("filedAt", "2026-03-01T08:00:00Z")),
                "INVALID",
                "filedAt");
        Json filed = done(
                        "fileComplaint",
                        "incident { id version complaint { dueAt filedAt reference remainingMinutes } }",
                        complaint)
                .at("incident");
        assertThat(filed.at("complaint.remainingMinutes").isNull()).isTrue();
        assertThat(filed.at("complaint.reference").text()).isEqualTo("PV 2026/118");
        Json closed = done("closeIncident", "incident { id version closedAt }", filed.with(Map.of()))
                .at("incident");
        refused("closeIncident", closed.with(Map.of()), "WRONG_STATE", "id");
    }

    private Json done(String mutation, String shown, Map<String, ?> input) {
        return done(region.coordinator, mutation, shown, input);
    }

    private Json done(Viewer viewer, String mutation, String shown, Map<String, ?> input) {
        tried.add(mutation);
        return region.done(viewer, mutation, shown, new HashMap<>(input));
    }

    private void refused(String mutation, Map<String, ?> input, String code, String path) {
        refused(region.coordinator, mutation, input, code, path);
    }

    private void refused(Viewer viewer, String mutation, Map<String, ?> input, String code, String path) {
        Json french = error(viewer, Language.FR, mutation, input);
        Json english = error(viewer, Language.EN, mutation, input);
        for (Json error : List.of(french, english)) {
            assertThat(error.at("code").text()).as(mutation).isEqualTo(code);
            assertThat(error.at("path").list()).as(mutation).isEqualTo(List.of((Object[]) path.split("\\.")));
        }
        assertThat(french.at("message").text())
                .as(mutation)
                .isNotEqualTo(english.at("message").text())
                .doesNotContain("{0}");
    }

    private Json error(Viewer viewer, Language language, String mutation, Map<String, ?> input) {
        Json payload = region.mutate(viewer, language, mutation, "", new HashMap<>(input));
        assertThat(payload.at("userErrors").list()).as(mutation).hasSize(1);
        return payload.at("userErrors.0");
    }
}
