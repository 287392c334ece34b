package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.graphql.AttackedRegion.Json;
import fr.renfort.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardTest {

    private static final String SEATS =
            "seats { now { asked empty } next24Hours { asked proposed offered committed onSite empty } }";

    private final AttackedRegion region = new AttackedRegion();
    private final Story story = new Story(region);
    private final String plan = story.plan();

    @AfterEach
    void close() {
        region.close();
    }

    @Test
    void aRegionIsSeenAtAGlance() {
        Json board =
                board("region { code } exercise asOf openIncidents attackedEstablishments peopleOnSite peopleComing "
                        + SEATS + " requestsByState { state count } incidents { nodes { title " + SEATS + " } }"
                        + " gaps { nodes { kind } } onSite { nodes { id } } coming { nodes { id } } alarms { nodes { kind } }"
                        + " lastRun { id } currentPlan { id }");

        assertThat(board.at("region.code").text()).isEqualTo("11");
        assertThat(board.at("asOf").text()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(board.at("openIncidents").number()).isEqualTo(1);
        assertThat(board.at("attackedEstablishments").number()).isEqualTo(1);
        assertThat(board.at("peopleOnSite").number()).isZero();
        assertThat(board.at("seats.now.asked").number()).isZero();
        assertThat(board.at("seats.next24Hours").value())
                .isEqualTo(Map.of("asked", 2, "proposed", 1, "offered", 0, "committed", 0, "onSite", 0, "empty", 1));
        assertThat(board.at("incidents.nodes.0.seats.next24Hours.empty").number())
                .isEqualTo(1);
        assertThat(board.at("requestsByState.0").value()).isEqualTo(Map.of("state", "SUBMITTED", "count", 1));
        assertThat(board.at("requestsByState").list()).hasSize(7);
        assertThat(board.at("gaps.nodes").list()).hasSize(3);
        assertThat(board.at("alarms.nodes").list()).hasSize(1);
        assertThat(board.at("currentPlan.id").text()).isEqualTo(plan);
        assertThat(board.at("lastRun.id").isNull()).isFalse();
    }

    @Test
    void exercisesAreABoardOfTheirOwn() {
        Json board = region.ask(
                        region.coordinator,
                        "{ board(regionCode: \"11\", exercise: true) { openIncidents " + SEATS
                                + " incidents { nodes { id } } gaps { nodes { id } } decisions { nodes { kind } } lastRun { id } } }")
                .at("board");

        assertThat(board.at("openIncidents").number()).isZero();
        assertThat(board.at("seats.next24Hours.asked").number()).isZero();
        assertThat(board.at("incidents.nodes").list()).isEmpty();
        assertThat(board.at("gaps.nodes").list()).isEmpty();
        assertThat(board.at("decisions.nodes").list()).isEmpty();
        assertThat(board.at("lastRun").isNull()).isTrue();
    }

    @Test
    void whatWaitsIsListedWithWhoDecidesAndByWhen() {
        Json board = board("decisions { nodes { kind by dueAt region { code } subject { __typename } } }");

        assertThat(board.at("decisions.nodes").list())
                .extracting(decision -> new Json(decision).at("kind").text())
                .containsExactlyInAnyOrder("TRIAGE_REQUEST", "PUBLISH_PLAN", "ACKNOWLEDGE_ALARM", "FILE_COMPLAINT");
        assertThat(board.at("decisions.nodes").list())
                .extracting(
                        decision -> new Json(decision).at("subject.__typename").text())
                .containsExactlyInAnyOrder("ReinforcementRequest", "Plan", "RunAlarm", "Incident");
    }

    @Test
    void eachIsToldWhatIsTheirsToDecide() {
        assertThat(kinds(region.hospital())).containsExactly("FILE_COMPLAINT");
        assertThat(kinds(region.lends())).isEmpty();

        region.done(region.coordinator, "publishPlan", "plan { id }", Map.of("planId", plan));
        assertThat(kinds(region.lends())).containsExactlyInAnyOrder("ANSWER_MISSION", "ANSWER_LOAN");
        assertThat(kinds(region.coordinator)).doesNotContain("PUBLISH_PLAN", "ANSWER_MISSION");

        Json asked = region.ask(region.lends(), "{ viewer { organisation { missions { nodes { id version } } } } }");
        region.done(
                region.lends(),
                "acceptMission",
                "mission { id }",
                asked.at("viewer.organisation.missions.nodes.0").with(Map.of()));
        assertThat(kinds(region.coordinator)).contains("COMMIT_MISSION", "TRIAGE_REQUEST");
        assertThat(kinds(region.lends())).containsExactly("ANSWER_LOAN");
    }

    @Test
    void decisionsAreReadByThePageAndNamedInTheCallersLanguage() {
        String query =
                "{ board(regionCode: \"11\") { decisions(first: 1%s) { nodes { kind label } pageInfo { endCursor hasNextPage } } } }";
        Json first = new Json(region.answer(region.coordinator, Language.EN, query.formatted(""), Map.of())
                        .get("data"))
                .at("board.decisions");
        Json next = region.ask(
                        region.coordinator,
                        query.formatted(
                                ", after: \"" + first.at("pageInfo.endCursor").text() + "\""))
                .at("board.decisions");

        assertThat(first.at("nodes.0.label").text()).isEqualTo("Weigh the request for reinforcement");
        assertThat(next.at("nodes.0.kind").text())
                .isNotEqualTo(first.at("nodes.0.kind").text());
    }

    @Test
    void whatIsLeftForTheNextAttackIsCountedDayByDay() {
        String query = "skillReserve(from: \"%s\") { skill { code } people free }"
                + " equipmentReserve(from: \"%s\") { equipment { code } units freeUnits }";
        Json atWork = board(query.formatted("2026-03-03", "2026-03-03"));
        Json free = board(query.formatted("2026-03-04", "2026-03-04"));
        Json beyond = board("skillReserve(from: \"2026-03-04\", to: \"2026-03-12\") { skill { code } free }"
                + " equipmentReserve(from: \"2026-03-04\", to: \"2026-03-12\") { equipment { code } freeUnits }");

        assertThat(of(atWork, "skillReserve", "skill", "REM.AD"))
                .containsEntry("people", 2)
                .containsEntry("free", 0);
        assertThat(of(free, "skillReserve", "skill", "REM.AD")).containsEntry("free", 2);
        assertThat(of(beyond, "skillReserve", "skill", "REM.AD")).containsEntry("free", 0);
        assertThat(of(free, "equipmentReserve", "equipment", "EQ.LAP"))
                .containsEntry("units", 10)
                .containsEntry("freeUnits", 10);
        assertThat(of(beyond, "equipmentReserve", "equipment", "EQ.LAP")).containsEntry("freeUnits", 0);
        assertThat(of(free, "skillReserve", "skill", "SIH.DPI")).containsEntry("people", 0);
    }

    @Test
    void daysThatDoNotFollowEachOtherAreRefused() {
        Map<String, Object> answer = region.answer(
                region.coordinator,
                Language.EN,
                "{ board(regionCode: \"11\") { skillReserve(from: \"2026-03-04\", to: \"2026-03-03\") { free } } }",
                Map.of());

        assertThat(answer.get("errors").toString()).contains("INVALID", "2026-03-03");
    }

    @Test
    void whoDoesNotSeeTheRegionWholeSeesNoBoard() {
        for (Viewer other : List.of(
                region.hospital(),
                region.lends(),
                Viewer.coordinator("paca", Set.of("93")),
                new Viewer("expert", Role.EXPERT, Set.of(), null, null, UUID.randomUUID()))) {
            assertThat(region.ask(other, "{ board(regionCode: \"11\") { openIncidents } }")
                            .at("board")
                            .isNull())
                    .isTrue();
        }
    }

    private Json board(String shown) {
        return region.ask(region.coordinator, "{ board(regionCode: \"11\") { " + shown + " } }")
                .at("board");
    }

    private List<String> kinds(Viewer viewer) {
        return region
                .ask(viewer, "{ viewer { decisions { nodes { kind } } } }")
                .at("viewer.decisions.nodes")
                .list()
                .stream()
                .map(decision -> new Json(decision).at("kind").text())
                .toList();
    }

    private static Map<?, ?> raw(Object part) {
        return (Map<?, ?>) part;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> of(Json board, String list, String subject, String code) {
        return board.at(list).list().stream()
                .filter(item -> raw(raw(item).get(subject)).get("code").equals(code))
                .map(item -> (Map<String, Object>) item)
                .findFirst()
                .orElseThrow();
    }
}
