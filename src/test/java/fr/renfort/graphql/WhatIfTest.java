package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.graphql.AttackedRegion.Json;
import fr.renfort.territory.EstablishmentFilter;
import fr.renfort.territory.Establishments;
import fr.renfort.vocabulary.PageRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two plans side by side, and plans as they would be if things were otherwise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIfTest {

    private static final String SHOWN =
            "whatIf { present { score { medium } seats filledSeats emptySeats shortNeeds gaps }"
                    + " changed { score { medium } seats filledSeats emptySeats shortNeeds gaps searchMillis }"
                    + " comparison { asOf same before { medium } after { medium } rules { rule saved }"
                    + " shifts(first: 10) { nodes { peopleBefore peopleAfter peopleMoved servedBefore { familyName }"
                    + " servedAfter { familyName } inventedAfter } }"
                    + " affected { expertCount lenderCount establishmentCount establishments(first: 5) { nodes { name } } } } }";

    private final AttackedRegion region = new AttackedRegion();
    private final Trial trial = new Trial(region);
    private final Story story = new Story(region);

    {
        region.done(
                region.coordinator,
                "registerExpert",
                "expert { id }",
                Inputs.with(
                        Inputs.expert(region.lenderId()),
                        Map.of(
                                "familyName",
                                "Carladez",
                                "calendar",
                                List.of(Map.of(
                                        "kind",
                                        "AVAILABLE",
                                        "startsAt",
                                        "2026-03-02T00:00:00Z",
                                        "endsAt",
                                        "2026-03-09T00:00:00Z")))));
    }

    private final String empty = story.emptyPlan();
    private final String plan = story.plan();

    @AfterAll
    void close() {
        region.close();
    }

    @Test
    void morePeopleFillTheSeatThatStaysEmpty() {
        Json whatIf = ask(Map.of("experts", List.of(extra(Map.of()))));

        assertThat(whatIf.at("present.seats").number()).isEqualTo(2);
        assertThat(whatIf.at("present.emptySeats").number()).isEqualTo(1);
        assertThat(whatIf.at("changed.emptySeats").number()).isZero();
        assertThat(whatIf.at("changed.filledSeats").number()).isEqualTo(2);
        assertThat(whatIf.at("present.gaps").number())
                .isEqualTo(whatIf.at("changed.gaps").number() + 1);
        assertThat(whatIf.at("comparison.same").value()).isEqualTo(false);
        Json shift = whatIf.at("comparison.shifts.nodes.0");
        assertThat(shift.at("peopleBefore").number()).isEqualTo(1);
        assertThat(shift.at("peopleAfter").number()).isEqualTo(2);
        assertThat(shift.at("inventedAfter").list()).isNotEmpty();
        assertThat((Double) whatIf.at("comparison.after.medium").value())
                .isGreaterThan((Double) whatIf.at("comparison.before.medium").value());
    }

    @Test
    void aHospitalLessLeavesNothingToServe() {
        Json whatIf = ask(Map.of("withoutEstablishmentIds", List.of(region.siteId())));

        assertThat(whatIf.at("changed.seats").number()).isZero();
        assertThat(whatIf.at("changed.gaps").number()).isZero();
        assertThat(whatIf.at("comparison.shifts.nodes.0.peopleAfter").number()).isZero();
        assertThat(whatIf.at("comparison.affected.establishmentCount").number()).isEqualTo(1);
        assertThat(ask(Map.of(
                                "withoutIncidentIds",
                                List.of(story.incident.at("id").text())))
                        .at("changed.seats")
                        .number())
                .isZero();
    }

    @Test
    void aLenderLessLeavesItsSeatsEmpty() {
        Json whatIf = ask(Map.of("withoutOrganisationIds", List.of(region.lenderId())));

        assertThat(whatIf.at("changed.seats").number()).isEqualTo(2);
        assertThat(whatIf.at("changed.filledSeats").number()).isZero();
        assertThat(whatIf.at("changed.shortNeeds").number()).isEqualTo(1);
        assertThat(whatIf.at("comparison.affected.lenderCount").number()).isEqualTo(1);
    }

    @Test
    void anotherPolicyWeighsTheSamePlanOtherwise() {
        Json whatIf = ask(Map.of("policy", Map.of("severityWeights", List.of(1, 3, 100, 300))));

        assertThat((Double) whatIf.at("changed.score.medium").value())
                .isLessThan((Double) whatIf.at("present.score.medium").value());
        assertThat(whatIf.at("comparison.before.medium").value())
                .isEqualTo(whatIf.at("present.score.medium").value());
    }

    @Test
    void nothingOtherwiseChangesNothing() {
        Json whatIf = ask(Map.of());

        assertThat(whatIf.at("comparison.same").value()).isEqualTo(true);
        assertThat(whatIf.at("changed.score.medium").value())
                .isEqualTo(whatIf.at("present.score.medium").value());
    }

    @Test
    void noTableIsOtherwiseAfterwards() throws SQLException {
        Map<String, String> before = tables();

        ask(Map.of(
                "seconds",
                1,
                "experts",
                List.of(extra(Map.of("count", 3))),
                "policy",
                Map.of("handoverMinutes", 90),
                "withoutOrganisationIds",
                List.of(region.lenderId())));

        assertThat(tables()).isEqualTo(before);
        assertThat(before)
                .containsKeys("mission", "plan", "planning_run", "planning_policy", "journal_entry", "expert");
    }

    @Test
    void whatCannotBeAskedIsToldByItsName() {
        trial.refused("whatIf", Map.of("regionCode", "93"), "FORBIDDEN", "regionCode");
        Viewer observer = new Viewer("observer", Role.OBSERVER, Set.of("11"), null, null, null);
        trial.refused(observer, "whatIf", Map.of("regionCode", "11"), "FORBIDDEN", "regionCode");
        refused(Map.of("seconds", 4), "INVALID", "seconds");
        refused(Map.of("experts", List.of(extra(Map.of("count", 0)))), "INVALID", "experts.0.count");
        refused(Map.of("experts", List.of(extra(Map.of("level", 4)))), "INVALID", "experts.0.level");
        refused(
                Map.of("experts", List.of(extra(Map.of("maxTravelMinutes", 1_441)))),
                "INVALID",
                "experts.0.maxTravelMinutes");
        refused(Map.of("experts", List.of(extra(Map.of("noticeMinutes", -1)))), "INVALID", "experts.0.noticeMinutes");
        refused(Map.of("policy", Map.of("idleDayMinutes", -1)), "INVALID", "policy.idleDayMinutes");
        String stranger = AttackedRegion.id("Organisation", region.hit.id());
        refused(Map.of("withoutOrganisationIds", List.of(stranger)), "NOT_FOUND", "withoutOrganisationIds");
        refused(
                Map.of("experts", List.of(extra(Map.of("organisationId", stranger)))),
                "NOT_FOUND",
                "experts.0.organisationId");
        refused(
                Map.of(
                        "experts",
                        List.of(extra(Map.of("establishmentId", AttackedRegion.id("Establishment", region.lender))))),
                "NOT_FOUND",
                "experts.0.establishmentId");
        refused(
                Map.of("withoutIncidentIds", List.of(AttackedRegion.id("Incident", region.lender))),
                "NOT_FOUND",
                "withoutIncidentIds");
        refused(
                Map.of("withoutEstablishmentIds", List.of(AttackedRegion.id("Establishment", region.lender))),
                "NOT_FOUND",
                "withoutEstablishmentIds");
    }

    @Test
    void twoStoredPlansAreComparedOnThePresentFacts() {
        Json compared = compare(region.coordinator, empty, plan);

        assertThat(compared.at("same").value()).isEqualTo(false);
        assertThat(compared.at("asOf").text()).isEqualTo(AttackedRegion.NOW.toString());
        assertThat(compared.at("shifts.nodes.0.servedBefore").list()).isEmpty();
        assertThat(compared.at("shifts.nodes.0.servedAfter.0.familyName").text())
                .isEqualTo("Martineau");
        assertThat(compared.at("loans.nodes.0.lentAfter").list()).hasSize(1);
        assertThat(compared.at("affected.experts.nodes").list()).hasSize(1);
        assertThat(compared.at("rules").list()).hasSize(14);
        assertThat(compare(region.coordinator, plan, plan).at("same").value()).isEqualTo(true);
    }

    @Test
    void anObserverComparesPlansWithoutNamesAndAStrangerNotAtAll() {
        Json seen = compare(new Viewer("observer", Role.OBSERVER, Set.of("11"), null, null, null), empty, plan);

        assertThat(seen.at("affected.expertCount").number()).isEqualTo(1);
        assertThat(seen.at("affected.experts.nodes").list()).isEmpty();
        assertThat(seen.at("shifts.nodes.0.peopleAfter").number()).isEqualTo(1);
        assertThat(seen.at("shifts.nodes.0.servedAfter").list()).isEmpty();
        assertThat(compare(Viewer.coordinator("paca", Set.of("93")), empty, plan)
                        .isNull())
                .isTrue();
    }

    private Json compare(Viewer viewer, String before, String after) {
        return region.ask(
                        viewer,
                        "{ comparePlans(beforeId: \"" + before + "\", afterId: \"" + after + "\") { asOf same"
                                + " rules { rule before after saved } shifts(first: 10) { nodes { peopleBefore peopleAfter"
                                + " servedBefore { familyName } servedAfter { familyName } } }"
                                + " loans(first: 10) { nodes { lentBefore { id } lentAfter { id } } }"
                                + " affected { expertCount experts(first: 10) { nodes { familyName } } } } }")
                .at("comparePlans");
    }

    private Json ask(Map<String, Object> otherwise) {
        return trial.done("whatIf", SHOWN, Inputs.with(Map.of("regionCode", "11", "seconds", 0), otherwise))
                .at("whatIf");
    }

    private void refused(Map<String, Object> otherwise, String code, String path) {
        trial.refused("whatIf", Inputs.with(Map.of("regionCode", "11", "seconds", 0), otherwise), code, path);
    }

    private Map<String, Object> extra(Map<String, Object> otherwise) {
        return Inputs.with(
                Map.of(
                        "count",
                        1,
                        "skill",
                        "REM.AD",
                        "level",
                        2,
                        "organisationId",
                        region.lenderId(),
                        "establishmentId",
                        AttackedRegion.id("Establishment", home())),
                otherwise);
    }

    /** A site that is not hit. */
    private UUID home() {
        return region.context
                .getBean(Establishments.class)
                .list(new EstablishmentFilter("11", null, "78", true, null), PageRequest.first(1))
                .items()
                .get(0)
                .id();
    }

    /** What every table holds, as a digest by name; those of the job scheduler and of who read what apart. */
    private Map<String, String> tables() throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection = region.database.connect();
                Statement reading = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet found = reading.executeQuery(
                    "SELECT tablename FROM pg_tables WHERE schemaname = 'renfort' AND tablename NOT LIKE 'scheduled%'"
                            + " AND tablename <> 'personal_read'")) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
            for (String name : names) {
                try (ResultSet rows =
                        reading.executeQuery("SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, ';'"
                                + " ORDER BY t::text)), '') FROM renfort." + name + " t")) {
                    rows.next();
                    digests.put(name, rows.getString(1));
                }
            }
        }
        return digests;
    }
}
