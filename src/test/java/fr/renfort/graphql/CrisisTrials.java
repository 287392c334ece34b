package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.graphql.AttackedRegion.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What can be done with policy, packages, requests and incidents, and what goes wrong. */
final class CrisisTrials {

    private final AttackedRegion region;
    private final Trial trial;

    CrisisTrials(AttackedRegion region, Trial trial) {
        this.region = region;
        this.trial = trial;
    }

    void policyAndPackages() {
        Map<String, Object> policy = Map.of(
                "regionCode", "11", "version", 0, "congestionFactor", 1.5, "severityWeights", List.of(1, 2, 3, 4));
        Json changed = trial.done(
                "changePlanningPolicy", "planningPolicy { congestionFactor severityWeights version }", policy);
        assertThat(changed.at("planningPolicy.congestionFactor").value()).isEqualTo(1.5);
        trial.refused(
                "changePlanningPolicy",
                Inputs.with(policy, Map.of("congestionFactor", 5.0)),
                "INVALID",
                "congestionFactor");

        Json reset = trial.done(
                "resetPlanningPolicy",
                "planningPolicy { congestionFactor version }",
                Map.of("regionCode", "11", "version", 1));
        assertThat(reset.at("planningPolicy.congestionFactor").value()).isEqualTo(1.15);
        trial.refused("resetPlanningPolicy", Map.of("regionCode", "11", "version", 1), "STALE", "version");
        trial.refused("resetPlanningPolicy", Map.of("regionCode", "93", "version", 0), "FORBIDDEN", "regionCode");

        trial.done("whatIf", "whatIf { changed { gaps } }", Map.of("regionCode", "11", "seconds", 0));
        trial.refused("whatIf", Map.of("regionCode", "93"), "FORBIDDEN", "regionCode");

        Map<String, Object> content = Map.of(
                "regionCode", "11",
                "code", "TRIAGE",
                "labelFr", "Évaluation",
                "labelEn", "Assessment",
                "items",
                        List.of(
                                Map.of("skill", "CRI.PIL", "minimumLevel", 3, "quantity", 1),
                                Map.of("equipment", "EQ.LAP", "quantity", 5)));
        Json own = trial.done("changePackage", "package { regional label items { quantity skill { code } } }", content);
        assertThat(own.at("package.regional").value()).isEqualTo(true);
        trial.refused(
                "changePackage",
                Inputs.with(content, Map.of("items", List.of(Map.of("skill", "CRI.PIL", "quantity", 1)))),
                "INVALID",
                "items.0");

        Map<String, Object> planBlanc = new HashMap<>(content);
        planBlanc.remove("regionCode");
        planBlanc.put("legalEntityId", AttackedRegion.id("LegalEntity", region.hit.legalEntityId()));
        planBlanc.put("code", "PLAN_BLANC");
        Json ours = trial.done(
                        region.hospital(), "changeHospitalPackage", "package { code origin regional }", planBlanc)
                .at("package");
        assertThat(ours.at("origin").text()).isEqualTo("HOSPITAL");
        trial.refused(
                region.hospital(),
                "changeHospitalPackage",
                Inputs.with(planBlanc, Map.of("code", "plan")),
                "INVALID",
                "code");
        packagesAndPlanBlanc();
        assertThat(region.ask(region.hospital(), "{ viewer { hospital { packages { code } } } }")
                        .at("viewer.hospital.packages.0.code")
                        .text())
                .isEqualTo("PLAN_BLANC");
    }

    private void packagesAndPlanBlanc() {
        String hospital = AttackedRegion.id("LegalEntity", region.hit.legalEntityId());
        Map<String, Object> removed = Map.of("regionCode", "11", "code", "TRIAGE", "expectedVersion", 1);
        trial.refused("removePackage", Inputs.with(removed, Map.of("expectedVersion", 9)), "STALE", "expectedVersion");
        trial.done("removePackage", "package { code version }", removed);
        trial.refused("removePackage", Map.of("regionCode", "11", "code", "TRIAGE"), "NOT_FOUND", "code");
        trial.refused(
                "restorePackage",
                Map.of("regionCode", "11", "legalEntityId", hospital, "code", "TRIAGE"),
                "INVALID",
                "legalEntityId");
        Json back = trial.done(
                "restorePackage",
                "package { version origin }",
                Map.of("regionCode", "11", "code", "TRIAGE", "expectedVersion", 2));
        assertThat(back.at("package.version").number()).isEqualTo(3);

        Map<String, Object> theirs = Map.of("legalEntityId", hospital, "code", "PLAN_BLANC");
        trial.done(region.hospital(), "removePackage", "package { origin }", theirs);
        trial.done(region.hospital(), "restorePackage", "package { origin }", theirs);

        Map<String, Object> plan = planBlanc(region);
        Json kept = trial.done(
                        region.hospital(),
                        "changePlanBlanc",
                        "planBlanc { version recordedBy reviewDue lastExerciseOn legalEntity { finess } contacts { name decides otherWay phone }"
                                + " arrivals { establishment { finess } door badge } backups { offline lastRestoredOn }"
                                + " restartOrder { system withinHours } packages { code } }",
                        plan)
                .at("planBlanc");
        assertThat(kept.at("version").number()).isEqualTo(1);
        assertThat(kept.at("reviewDue").value()).isEqualTo(true);
        assertThat(kept.at("contacts.0.phone").text()).isEqualTo("+33601020304");
        assertThat(kept.at("arrivals.0.establishment.finess").text()).isEqualTo("910020254");
        assertThat(kept.at("restartOrder.0.withinHours").number()).isEqualTo(12);
        assertThat(kept.at("packages.0.code").text()).isEqualTo("PLAN_BLANC");
        trial.refused(region.hospital(), "changePlanBlanc", plan, "STALE", "version");
        trial.refused(
                region.hospital(),
                "changePlanBlanc",
                Inputs.with(plan, Map.of("version", 1, "lastExerciseOn", "2027-01-01")),
                "INVALID",
                "lastExerciseOn");
        trial.refused(
                region.hospital(),
                "changePlanBlanc",
                Inputs.with(
                        plan,
                        Map.of(
                                "contacts",
                                List.of(Map.of("name", "A", "duty", "B", "phone", "poste 12", "decides", true)))),
                "INVALID",
                "contacts.0.phone");
        assertThat(region.ask(
                                region.coordinator,
                                "{ node(id: \"" + hospital
                                        + "\") { ... on LegalEntity { planBlanc { version } planBlanc2: planBlanc(version: 2) { version } } } }")
                        .at("node")
                        .value()
                        .toString())
                .isEqualTo("{planBlanc={version=1}, planBlanc2=null}");
    }

    /** What the hospital that is attacked says in its first plan blanc. */
    static Map<String, Object> planBlanc(AttackedRegion region) {
        return Map.of(
                "legalEntityId",
                AttackedRegion.id("LegalEntity", region.hit.legalEntityId()),
                "version",
                0,
                "contacts",
                List.of(Map.of(
                        "name", "Inès Roy", "duty", "Directrice de garde", "phone", "06 01 02 03 04", "decides", true)),
                "arrivals",
                List.of(Map.of(
                        "establishmentId",
                        region.siteId(),
                        "door",
                        "Quai B",
                        "contact",
                        "PC sécurité",
                        "phone",
                        "0160000000")),
                "backups",
                Map.of("place", "Coffre du bâtiment C", "offline", true, "lastRestoredOn", "2026-01-15"),
                "restartOrder",
                List.of(Map.of("system", "Annuaire", "withinHours", 12), Map.of("system", "Dossier patient")),
                "lastExerciseOn",
                "2025-11-20",
                "reviewOn",
                "2026-02-01");
    }

    private void duty(Story story) {
        Map<String, Object> shift = Map.of(
                "startsAt", "2026-03-02T18:00:00Z",
                "endsAt", "2026-03-03T06:00:00Z",
                "contact", Map.of("name", "Garde", "phone", "06 12 34 56 78"));
        Map<String, Object> input = Map.of(
                "regionCode",
                "11",
                "version",
                region.ask(region.coordinator, "{ region(code: \"11\") { dutyRota { version } } }")
                                .at("region.dutyRota")
                                .isNull()
                        ? 0
                        : 1,
                "shifts",
                List.of(shift));
        trial.done("changeDutyRota", "dutyRota { version shifts { startsAt endsAt contact { name phone } } }", input);
        trial.refused("changeDutyRota", Inputs.with(input, Map.of("regionCode", "93")), "FORBIDDEN", "regionCode");
        trial.refused(
                "changeDutyRota",
                Inputs.with(
                        input, Map.of("shifts", List.of(Inputs.with(shift, Map.of("endsAt", "2026-03-02T18:00:00Z"))))),
                "INVALID",
                "shifts.0.endsAt");
        Json acknowledged = trial.done(
                "acknowledgeRequest",
                "request { acknowledgedAt acknowledgedBy escalations { step } }",
                Map.of("id", story.request.at("id").text()));
        assertThat(acknowledged.at("request.acknowledgedBy").isNull()).isFalse();
        trial.refused(
                "acknowledgeRequest",
                Map.of("id", AttackedRegion.id("ReinforcementRequest", UUID.randomUUID())),
                "NOT_FOUND",
                "id");
    }

    void requests(Story story) {
        duty(story);
        trial.tried.addAll(Set.of("declareIncident", "requestReinforcement"));
        trial.refused(
                "declareIncident",
                Inputs.with(Inputs.incident(region.siteId()), Map.of("knownAt", "2026-03-05T00:00:00Z")),
                "INVALID",
                "knownAt");
        Map<String, Object> input = Inputs.request(story.incident.at("id").text());
        trial.refused(
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
        Json triaged = trial.done(
                        "triageRequest", "request { id version triage { severity } }", story.request.with(grid))
                .at("request");
        assertThat(triaged.at("triage.severity").number()).isEqualTo(4);
        trial.refused("triageRequest", triaged.with(Inputs.with(grid, Map.of("severity", 5))), "INVALID", "severity");
        Json other = trial.done(
                        "requestReinforcement",
                        "request { id version expertNeeds { skill { code } } }",
                        Map.of(
                                "incidentId", story.incident.at("id").text(),
                                "declaredSeverity", 1,
                                "package", Map.of("code", "TRIAGE", "startsAt", AttackedRegion.SHIFT_START)))
                .at("request");
        assertThat(other.at("expertNeeds.0.skill.code").text()).isEqualTo("CRI.PIL");
        trial.refused("stepRequest", other.with(Map.of("state", "CANCELLED")), "INVALID", "reason");
        trial.done(
                "stepRequest",
                "request { endedReason }",
                other.with(Map.of("state", "CANCELLED", "reason", "Doublon.")));
    }

    void incidents(Story story) {
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
        trial.refused(
                "fileComplaint",
                Inputs.with(complaint, Map.of("filedAt", "2026-03-01T08:00:00Z")),
                "INVALID",
                "filedAt");
        Json filed = trial.done(
                        "fileComplaint",
                        "incident { id version complaint { dueAt filedAt reference remainingMinutes } }",
                        complaint)
                .at("incident");
        assertThat(filed.at("complaint.remainingMinutes").isNull()).isTrue();
        assertThat(filed.at("complaint.reference").text()).isEqualTo("PV 2026/118");
        filed = reports(filed);
        Json changed = trial.done(
                        "changeIncident",
                        "incident { id version title kind informationSystems { id } }",
                        filed.with(Map.of("title", "Rançongiciel étendu", "kind", "INTRUSION")))
                .at("incident");
        assertThat(changed.at("title").text()).isEqualTo("Rançongiciel étendu");
        trial.refused("changeIncident", changed.with(Map.of("title", " ")), "INVALID", "title");
        trial.refused("changeIncident", filed.with(Map.of("title", "Trop tard")), "STALE", "version");
        Json closed = trial.done("closeIncident", "incident { id version closedAt }", changed.with(Map.of()))
                .at("incident");
        trial.refused("closeIncident", closed.with(Map.of()), "WRONG_STATE", "id");
    }

    /** Tells the CNIL and CERT Santé; the incident as it is then. */
    private Json reports(Json incident) {
        String shown =
                "incident { id version dataBreach { assessedAt risk dueAt notifiedAt reference remainingMinutes }"
                        + " certReport { reportedAt channel reference } certNotice emergencyNumbers { number purpose } }";
        Map<String, Object> of = Map.of(
                "incidentId",
                incident.at("id").text(),
                "version",
                incident.at("version").number());
        Map<String, Object> breach = Inputs.with(of, Map.of("assessedAt", "2026-03-02T08:00:00Z", "risk", true));
        Map<String, Object> told = Map.of("notifiedAt", "2026-03-02T08:30:00Z", "reference", "FR-1");
        trial.refused(
                "recordDataBreach",
                Inputs.with(breach, Map.of("assessedAt", "2026-03-01T08:00:00Z")),
                "INVALID",
                "assessedAt");
        trial.refused(
                "recordDataBreach",
                Inputs.with(breach, Map.of("notifiedAt", "2026-03-02T12:00:00Z")),
                "INVALID",
                "notifiedAt");
        trial.refused(
                "recordDataBreach",
                Inputs.with(Inputs.with(breach, told), Map.of("risk", false)),
                "INVALID",
                "notifiedAt");
        trial.refused("recordDataBreach", Inputs.with(breach, Map.of("reference", "FR-1")), "INVALID", "reference");
        Json weighed = trial.done("recordDataBreach", shown, breach).at("incident");
        assertThat(weighed.at("dataBreach.dueAt").text()).isEqualTo("2026-03-05T07:00:00Z");
        assertThat(weighed.at("dataBreach.remainingMinutes").number()).isEqualTo(70 * 60);
        assertThat(weighed.at("emergencyNumbers").list()).hasSize(5);
        Map<String, Object> next = Map.of("version", weighed.at("version").number());
        Json notified = trial.done("recordDataBreach", shown, Inputs.with(Inputs.with(breach, told), next))
                .at("incident");
        assertThat(notified.at("dataBreach.remainingMinutes").isNull()).isTrue();
        Map<String, Object> report = Inputs.with(
                of,
                Map.of(
                        "version", notified.at("version").number(),
                        "reportedAt", "2026-03-02T08:00:00Z",
                        "channel", "TELEPHONE",
                        "reference", "CS-77"));
        trial.refused("recordCertReport", Inputs.with(report, next), "STALE", "version");
        Json reported = trial.done("recordCertReport", shown, report).at("incident");
        assertThat(reported.at("certReport.channel").text()).isEqualTo("TELEPHONE");
        return reported;
    }
}
