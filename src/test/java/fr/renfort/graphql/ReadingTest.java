package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.graphql.AttackedRegion.Json;
import fr.renfort.graphql.shape.GlobalId;
import fr.renfort.language.Language;
import graphql.schema.GraphQLSchema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingTest {

    private static final Set<String> OF_THE_REGION = Set.of(
            "Expert",
            "EquipmentLot",
            "Incident",
            "ReinforcementRequest",
            "ExpertNeed",
            "EquipmentNeed",
            "Mission",
            "Loan",
            "Plan",
            "Gap",
            "RunAlarm",
            "Notice",
            "ContactBook",
            "PlanningRun");

    private final AttackedRegion region = new AttackedRegion();
    private final Story story = new Story(region);
    private final String earlier = story.emptyPlan();
    private final String plan = story.plan();
    private final WholeSchema whole;

    ReadingTest() {
        region.done(region.coordinator, "publishPlan", "plan { id }", Map.of("planId", plan));
        Json asked = region.ask(region.lends(), "{ viewer { organisation { missions { nodes { id version } } } } }");
        region.done(
                region.lends(),
                "acceptMission",
                "mission { id }",
                asked.at("viewer.organisation.missions.nodes.0").with(Map.of()));
        region.done(
                region.coordinator,
                "triageRequest",
                "request { id }",
                story.request.with(Map.of(
                        "emergenciesClosed", true,
                        "transfers", true,
                        "criticalCare", false,
                        "samu", false,
                        "laboratoryImaging", true,
                        "backupsLost", false)));
        region.done(
                region.coordinator,
                "changePlanningPolicy",
                "planningPolicy { version }",
                Map.of(
                        "regionCode",
                        "11",
                        "version",
                        0,
                        "reserveTargets",
                        List.of(Map.of("skill", "REM.AD", "experts", 2))));
        String incident = story.incident.at("id").text();
        region.done(
                region.coordinator,
                "recordCertReport",
                "incident { id }",
                Map.of(
                        "incidentId",
                        incident,
                        "version",
                        region.ask(
                                        region.coordinator,
                                        "{ node(id: \"" + incident + "\") { ... on Incident { version } } }")
                                .at("node.version")
                                .number(),
                        "reportedAt",
                        "2026-03-02T08:00:00Z",
                        "channel",
                        "PORTAL"));
        region.done(region.hospital(), "changePlanBlanc", "planBlanc { version }", CrisisTrials.planBlanc(region));
        papers();
        whole = new WholeSchema(
                region.context.getBean(GraphQLSchema.class),
                Map.ofEntries(
                        Map.entry(
                                "Query.node", "(id: \"" + story.expert.at("id").text() + "\")"),
                        Map.entry("Query.nodes", "(ids: [\"" + region.siteId() + "\"])"),
                        Map.entry("Query.comparePlans", "(beforeId: \"" + earlier + "\", afterId: \"" + plan + "\")"),
                        Map.entry("Query.region", "(code: \"11\")"),
                        Map.entry("Query.board", "(regionCode: \"11\")"),
                        Map.entry("Query.establishments", "(first: 3, search: \"CHSF\")"),
                        Map.entry("Query.establishment", "(finess: \"910020254\")"),
                        Map.entry("Query.candidatesFor", "(first: 3, input: {" + story.hypothetical() + "})"),
                        Map.entry("Query.checkAssignment", "(input: {" + story.assignment() + "})"),
                        Map.entry("Query.checkLoan", "(input: {" + story.loan() + "})"),
                        Map.entry("Region.establishments", "(first: 3, filter: {text: \"CHSF\"})")));
    }

    /** What is written about the mission. */
    private void papers() {
        String mission = region.ask(region.coordinator, "{ region(code: \"11\") { missions { nodes { id } } } }")
                .at("region.missions.nodes.0.id")
                .text();
        region.done(
                region.coordinator,
                "writeArrivalSheet",
                "mission { id }",
                Map.of("id", mission, "paperVersion", 0, "contact", "Mme Delavigne"));
        region.done(
                region.coordinator,
                "writeHandover",
                "mission { id }",
                Map.of("id", mission, "paperVersion", 0, "text", "Tout est chez Mme Delavigne."));
        try (Connection connection = region.database.connect();
                PreparedStatement statement = connection.prepareStatement("""
                        INSERT INTO renfort.hand_assignment (mission_id, region_code, lender_id, reason, breaks, assigned_at, assigned_by)
                        SELECT id, region_code, lender_id, 'Mme Delavigne la connaît', 'S1', now(), 'claire.ars'
                        FROM renfort.mission WHERE id = ?
                        """)) {
            statement.setObject(1, GlobalId.read(mission).orElseThrow().id());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @AfterAll
    void close() {
        region.close();
    }

    @Test
    void everyFieldThatCanBeReadIsAnsweredOnRealData() {
        Json answered = region.ask(region.coordinator, whole.query());

        Map<String, Set<String>> ids = new TreeMap<>();
        Set<String> shown = new HashSet<>();
        walk(answered.value(), shown, ids);
        assertThat(shown).containsAll(whole.types());
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void whoIsOfAnotherPlaceSeesNothingOfTheRegion(Viewer stranger) {
        Map<String, Set<String>> ids = new TreeMap<>();
        walk(region.ask(region.coordinator, whole.query()).value(), new HashSet<>(), ids);
        Set<String> secret = new TreeSet<>();
        OF_THE_REGION.forEach(type -> secret.addAll(ids.getOrDefault(type, Set.of())));
        assertThat(ids.keySet()).containsAll(OF_THE_REGION);

        Map<String, Set<String>> seen = new TreeMap<>();
        walk(region.ask(stranger, whole.query()).value(), new HashSet<>(), seen);
        assertThat(seen.keySet()).doesNotContainAnyElementsOf(OF_THE_REGION);

        Json nodes = region.ask(stranger, "{ nodes(ids: [\"" + String.join("\", \"", secret) + "\"]) { id } }");
        assertThat((List<?>) nodes.at("nodes").value()).hasSameSizeAs(secret).containsOnlyNulls();
    }

    private List<Viewer> strangers() {
        return List.of(
                Viewer.coordinator("paca", Set.of("93")),
                new Viewer("other.hospital", Role.HOSPITAL, Set.of(), null, UUID.randomUUID(), null),
                new Viewer("other.lender", Role.LENDER, Set.of(), UUID.randomUUID(), null, null),
                new Viewer("other.expert", Role.EXPERT, Set.of(), null, null, UUID.randomUUID()),
                new Viewer("observer", Role.OBSERVER, Set.of("93"), null, null, null),
                new Viewer("administrator", Role.NATIONAL_ADMINISTRATOR, Set.of(), null, null, null));
    }

    @Test
    void anObserverSeesWhatHappensWithoutNames() {
        Viewer observer = new Viewer("observer", Role.OBSERVER, Set.of("11"), null, null, null);

        Json seen = region.ask(
                observer,
                "{ region(code: \"11\") { missions { nodes { state expert { id } callingCard { name } why } }"
                        + " experts { nodes { id } } reinforcementRequests { nodes { submittedBy phoneCall { caller } } } } }");

        assertThat(seen.at("region.missions.nodes.0.state").text()).isEqualTo("OFFERED");
        assertThat(seen.at("region.missions.nodes.0.expert").isNull()).isTrue();
        assertThat(seen.at("region.missions.nodes.0.callingCard").isNull()).isTrue();
        assertThat(seen.at("region.missions.nodes.0.why").list()).isNotEmpty();
        assertThat(seen.at("region.experts.nodes").list()).isEmpty();
        assertThat(seen.at("region.reinforcementRequests.nodes.0.submittedBy").isNull())
                .isTrue();
        assertThat(seen.at("region.reinforcementRequests.nodes.0.phoneCall").isNull())
                .isTrue();
        assertThat(region.ask(observer, whole.query()).value().toString())
                .doesNotContain("Martineau", "Quentinois", "Delavigne", "claire.ars", "Inès Roy")
                .doesNotContain("ada@martineau.example", "+33 1 23 45 67 89")
                .doesNotContainPattern("[^\\s@]+@[^\\s@]+\\.[a-z]{2,}");
    }

    @Test
    void anObserverIsNotToldHowFewAPoolHasNorWhyEachOfThemCannotCome() {
        Viewer observer = new Viewer("observer", Role.OBSERVER, Set.of("11"), null, null, null);
        String query = "{ board(regionCode: \"11\") { skillReserve { skill { code } people free }"
                + " gaps { nodes { kind haveTheSkill summary obstacles { totalCount nodes { reasons } } } } }"
                + " region(code: \"11\") { reinforcementRequests { nodes { expertNeeds { candidates { totalCount } } } } } }";

        Json told = region.ask(observer, query);
        Json known = region.ask(region.coordinator, query);

        assertThat(counts(known.at("board.skillReserve"), "people")).contains(2);
        assertThat(counts(told.at("board.skillReserve"), "people"))
                .contains(0, 5)
                .doesNotContain(1, 2, 3, 4);
        assertThat(counts(told.at("board.skillReserve"), "free")).doesNotContain(1, 2, 3, 4);
        assertThat(counts(known.at("board.gaps.nodes"), "haveTheSkill")).contains(1);
        assertThat(counts(told.at("board.gaps.nodes"), "haveTheSkill"))
                .contains(5)
                .doesNotContain(1, 2, 3, 4);
        assertThat(told.at("board.gaps.nodes").value().toString())
                .contains("5 personnes au plus ont la compétence.")
                .doesNotContain("2 personnes", "Une personne");
        assertThat(told.at("region.reinforcementRequests.nodes.0.expertNeeds.0.candidates")
                        .isNull())
                .isTrue();
    }

    @Test
    void aPageThatCannotBeIsRefusedOfEveryListByTheArgumentThatIsWrong() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("after: \"nowhere\"", "after");
        wrong.put("before: \"nowhere\"", "before");
        wrong.put("before: \"\"", "before");
        wrong.put("first: 1, last: 1", "");
        wrong.put("after: \"nowhere\", before: \"nowhere\"", "");
        Map<String, String> queries = whole.pages(List.copyOf(wrong.keySet()));

        assertThat(queries)
                .hasSizeGreaterThan(40)
                .containsKeys("Board.gaps", "Viewer.decisions", "Query.candidatesFor");
        queries.forEach((list, query) -> {
            Map<String, Object> answer = region.answer(region.coordinator, Language.EN, query, Map.of());
            assertThat(answer.get("errors")).as(list + " " + query).isNotNull();
            Json errors = new Json(answer.get("errors"));
            Map<String, String> told = new TreeMap<>();
            for (int i = 0; i < errors.list().size(); i++) {
                Json error = errors.at(Integer.toString(i));
                assertThat(error.at("extensions.code").text()).as(list).isEqualTo("INVALID");
                List<?> path = error.at("path").list();
                told.put(
                        path.get(path.size() - 1).toString(),
                        error.at("extensions.argument").text());
            }
            List<String> arguments = List.copyOf(wrong.values());
            assertThat(told)
                    .as(list)
                    .isEqualTo(IntStream.range(0, arguments.size())
                            .boxed()
                            .collect(Collectors.toMap(i -> "p" + i, arguments::get)));
        });
    }

    @Test
    void aPageOfNothingOrMoreThanAHundredIsRefusedOfEveryListBeforeAnythingIsRead() {
        for (String tooMany : List.of("first: 101", "last: 101", "first: 0", "last: -1")) {
            whole.pages(List.of(tooMany)).forEach((list, query) -> {
                Map<String, Object> answer = region.answer(region.coordinator, Language.EN, query, Map.of());
                assertThat(answer.get("data")).as(list).isNull();
                assertThat(new Json(answer.get("errors"))
                                .at("0.extensions.code")
                                .text())
                        .as(list)
                        .isEqualTo("PAGE_TOO_LARGE");
            });
        }
    }

    @Test
    void aComplaintNamesTheUnitOfTheDepartement() {
        Json seen = region.ask(
                region.hospital(), "{ viewer { hospital { incidents { nodes { complaint { competentUnit } } } } } }");

        assertThat(seen.at("viewer.hospital.incidents.nodes.0.complaint.competentUnit")
                        .text())
                .isEqualTo("Police ou gendarmerie compétente pour le département : Essonne (91)");
    }

    private static List<Object> counts(Json list, String field) {
        return IntStream.range(0, list.list().size())
                .mapToObj(i -> list.at(i + "." + field).value())
                .toList();
    }

    @Test
    void aHospitalKnowsWhomToCallAndNothingElseOfTheExpert() {
        Json seen = region.ask(
                region.hospital(),
                "{ viewer { hospital { incidents { nodes { requests { nodes {"
                        + " coverage { proposed committed arrived }"
                        + " missions { nodes { expert { id } callingCard { name phone phoneNumber level } why need { id } } } } } } } } } }");

        Json mission = seen.at("viewer.hospital.incidents.nodes.0.requests.nodes.0.missions.nodes.0");
        assertThat(mission.at("expert").isNull()).isTrue();
        assertThat(mission.at("callingCard.name").text()).isEqualTo("Ada Martineau");
        assertThat(mission.at("callingCard.level").number()).isEqualTo(3);
        assertThat(mission.at("callingCard.phoneNumber").text())
                .isEqualTo(mission.at("callingCard.phone").text().replace(" ", ""))
                .startsWith("+33");
        assertThat(mission.at("why").list()).isEmpty();
    }

    @Test
    void textsAreInTheCallersLanguage() {
        String query = "{ region(code: \"11\") { missions { nodes { why skill { label } } }"
                + " currentPlan { gaps { nodes { kind summary obstacles { nodes { rules reasons } } } } }"
                + " incidents { nodes { noRansomNotice } } packages { code label } } skills { label }"
                + " equipmentTypes { label } }";
        Map<String, Object> french = region.answer(region.coordinator, Language.FR, query, Map.of());
        Map<String, Object> english = region.answer(region.coordinator, Language.EN, query, Map.of());

        Json fr = new Json(french.get("data"));
        Json en = new Json(english.get("data"));
        for (String path : List.of(
                "region.missions.nodes.0.why",
                "region.missions.nodes.0.skill.label",
                "region.currentPlan.gaps.nodes.0.summary",
                "region.currentPlan.gaps.nodes.0.obstacles.nodes.0.reasons",
                "region.incidents.nodes.0.noRansomNotice",
                "region.packages.0.label",
                "skills.0.label",
                "equipmentTypes.0.label")) {
            assertThat(fr.at(path).value())
                    .as(path)
                    .isNotNull()
                    .isNotEqualTo(en.at(path).value());
        }
        assertThat(fr.at("region.currentPlan.gaps.nodes").list().stream()
                        .map(Json::new)
                        .filter(gap -> gap.at("kind").text().equals("SEAT"))
                        .map(gap -> gap.at("obstacles.nodes.0.rules").list()))
                .containsExactly(List.of("E1", "E3", "H1", "H4"));
    }

    @Test
    void aPageGoesOnFromItsCursorBothWays() {
        String all = "{ region(code: \"11\") { experts { nodes { familyName } } } }";
        assertThat(region.ask(region.coordinator, all)
                        .at("region.experts.nodes")
                        .list())
                .hasSize(2);

        Json first = region.ask(
                region.coordinator,
                "{ region(code: \"11\") { experts(first: 1) { nodes { familyName } pageInfo { hasNextPage endCursor } } } }");
        assertThat(first.at("region.experts.nodes.0.familyName").text()).isEqualTo("Martineau");
        assertThat(first.at("region.experts.pageInfo.hasNextPage").value()).isEqualTo(true);
        String cursor = first.at("region.experts.pageInfo.endCursor").text();
        Json next = region.ask(
                region.coordinator,
                "{ region(code: \"11\") { experts(first: 5, after: \"" + cursor + "\") {"
                        + " nodes { familyName } pageInfo { hasNextPage startCursor } } } }");
        assertThat(next.at("region.experts.nodes.0.familyName").text()).isEqualTo("Quentinois");
        Json back = region.ask(
                region.coordinator,
                "{ region(code: \"11\") { experts(last: 5, before: \""
                        + next.at("region.experts.pageInfo.startCursor").text() + "\") { nodes { familyName } } } }");
        assertThat(back.at("region.experts.nodes.0.familyName").text()).isEqualTo("Martineau");
    }

    @Test
    void filtersNarrowLists() {
        Json found = region.ask(
                region.coordinator,
                "{ region(code: \"11\") {"
                        + " skilled: experts(filter: {skill: \"REM.AD\", minimumLevel: 2, organisationId: \""
                        + region.lenderId()
                        + "\"}) { nodes { familyName } }"
                        + " unskilled: experts(filter: {skill: \"SIH.DPI\"}) { nodes { familyName } }"
                        + " lots: equipmentLots(filter: {equipment: \"EQ.PRT\"}) { nodes { label } }"
                        + " closed: incidents(filter: {open: false}) { nodes { id } }"
                        + " triaged: reinforcementRequests(filter: {states: [TRIAGED]}) { nodes { id } }"
                        + " committed: missions(filter: {states: [COMMITTED]}) { nodes { id } }"
                        + " sites: establishments(filter: {departmentCode: \"91\", hasEmergency: true, text: \"corbeil\"}) {"
                        + " nodes { finess } } } }");

        assertThat(found.at("region.skilled.nodes").list()).hasSize(1);
        assertThat(found.at("region.unskilled.nodes").list()).isEmpty();
        assertThat(found.at("region.lots.nodes").list()).isEmpty();
        assertThat(found.at("region.closed.nodes").list()).isEmpty();
        assertThat(found.at("region.triaged.nodes").list()).hasSize(1);
        assertThat(found.at("region.committed.nodes").list()).isEmpty();
        assertThat(found.at("region.sites.nodes.0.finess").text()).isEqualTo("910020254");
    }

    @Test
    void aCalendarBeginsWhereItIsAskedTo() {
        Json calendar = region.ask(
                region.coordinator,
                "{ node(id: \"" + story.expert.at("id").text()
                        + "\") { ... on Expert { calendar(from: \"2026-03-05T00:00:00Z\") { nodes { kind startsAt endsAt } } } } }");

        assertThat(calendar.at("node.calendar.nodes").list()).hasSize(1);
        assertThat(calendar.at("node.calendar.nodes.0.kind").text()).isEqualTo("AVAILABLE");
    }

    @Test
    void aNumberThatIsNoFinessNumberIsToldInTheFieldsError() {
        Map<String, Object> answer = region.answer(
                region.coordinator, Language.EN, "{ establishment(finess: \"12\") { name } }", new HashMap<>());

        assertThat(answer.get("errors").toString()).contains("INVALID", "argument=finess");
    }

    /** Notes which types are shown anywhere in an answer, and the global ids of each. */
    private static void walk(Object part, Set<String> types, Map<String, Set<String>> ids) {
        if (part instanceof Map<?, ?> object) {
            if (object.get("__typename") instanceof String type) {
                types.add(type);
                if (object.get("id") instanceof String id) {
                    ids.computeIfAbsent(type, unused -> new HashSet<>()).add(id);
                }
            }
            object.values().forEach(value -> walk(value, types, ids));
        } else if (part instanceof List<?> list) {
            list.forEach(item -> walk(item, types, ids));
        }
    }
}
