package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.graphql.AttackedRegion.Json;
import graphql.schema.GraphQLSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From one thing to others: as many statements for many things as for one, along every edge of the schema. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgesTest {

    /** What is computed anew for each, at a cost of its own, and what lies behind it. */
    private static final Map<String, String> COMPUTED = Map.of(
            "ExpertNeed.candidates", "advice on one seat",
            "Plan.difference", "two plans scored on the same facts, weight 2,000");

    /** Of these there is one in a request. */
    private static final Set<String> ALONE = Set.of("Query", "Viewer", "Board");

    /** What hangs on these, as queries with the length of their pages left open. */
    private static final Map<String, String> FROM_ONE = Map.of(
            "Decision.region, Decision.subject",
            "{ board(regionCode: \"11\") { decisions(first: %d) { nodes { region { name } subject { id } } } } }",
            "SkillReserve.skill, EquipmentReserve.equipment",
            "{ board(regionCode: \"11\") { skillReserve { skill { label } } equipmentReserve { equipment { label } }"
                    + " gaps(first: %d) { nodes { expertNeed { request { incident { establishment { name } } } } } } } }",
            "Candidate.expert",
            "{ region(code: \"11\") { reinforcementRequests(first: 1) { nodes { expertNeeds {"
                    + " candidates(first: %d) { nodes { expert { organisation { name } } } } } } } } }");

    private final AttackedRegion region = new AttackedRegion();
    private final Map<String, List<String>> ids = new HashMap<>();
    private final SchemaEdges edges;

    EdgesTest() {
        Story story = new Story(region);
        for (int i = 0; i < 4; i++) {
            new Story(region);
        }
        story.emptyPlan();
        story.plan();
        copy("mission", "id");
        copy("duty", "id, mission_id");
        copy("loan", "id");
        edges = new SchemaEdges(region.context.getBean(GraphQLSchema.class), COMPUTED.keySet());
        collect();
    }

    @AfterAll
    void close() {
        region.close();
    }

    Stream<SchemaEdges.Edge> edges() {
        return edges.cases().stream();
    }

    @ParameterizedTest
    @MethodSource("edges")
    void anEdgeTakesAsManyStatementsHoweverManyThingsItLeavesFrom(SchemaEdges.Edge edge) {
        List<String> of = ids.getOrDefault(edge.from(), List.of());
        assertThat(of).as("things of type " + edge.from()).hasSizeGreaterThan(1);

        List<String> ofOne = Statements.of(region, edge.query(of.subList(0, 1)));
        List<String> ofAll = Statements.of(region, edge.query(of));

        assertThat(ofAll).as(edge.toString()).hasSizeLessThanOrEqualTo(Math.max(ofOne.size(), distinct(ofAll)));
        assertThat(Statements.eachHowOften(ofAll))
                .allSatisfy((statement, times) -> assertThat(times)
                        .as(statement)
                        .isLessThanOrEqualTo(
                                Math.max(1, Statements.eachHowOften(ofOne).getOrDefault(statement, 1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Decision.region, Decision.subject",
                "SkillReserve.skill, EquipmentReserve.equipment",
                "Candidate.expert"
            })
    void whatHangsOnOneThingTakesAsManyStatementsHoweverLongThePage(String places) {
        String query = FROM_ONE.get(places);
        Map<String, Integer> ofTwo = Statements.eachHowOften(Statements.of(region, query.formatted(2)));
        Map<String, Integer> ofFifty = Statements.eachHowOften(Statements.of(region, query.formatted(50)));

        assertThat(ofFifty)
                .allSatisfy((statement, times) ->
                        assertThat(times).as(statement).isLessThanOrEqualTo(ofTwo.getOrDefault(statement, 1)));
    }

    @Test
    void everyEdgeHasACase() {
        Set<String> covered =
                edges.cases().stream().map(SchemaEdges.Edge::place).collect(Collectors.toSet());
        Set<String> open = new HashSet<>(edges.all());
        open.removeAll(covered);
        FROM_ONE.keySet().forEach(places -> open.removeAll(Set.of(places.split(", "))));
        open.removeIf(place -> ALONE.contains(place.substring(0, place.indexOf('.'))));
        open.removeAll(edges.behind(COMPUTED.keySet()));

        assertThat(open).isEmpty();
        assertThat(edges.all()).containsAll(COMPUTED.keySet());
        assertThat(covered).hasSizeGreaterThan(80);
    }

    private static int distinct(List<String> statements) {
        return Set.copyOf(statements).size();
    }

    /** Ids of some things of each type, all of what is rare. */
    private void collect() {
        Json seen = region.ask(region.coordinator, """
                { regions { id }
                  crossings(first: 9) { nodes { id } }
                  region(code: "11") {
                    establishments(first: 9) { nodes { id legalEntity { id } informationSystem { id } } }
                    experts { nodes { id organisation { id } } } equipmentLots { nodes { id } } incidents { nodes { id } }
                    reinforcementRequests { nodes { id expertNeeds { id } equipmentNeeds { id } } }
                    missions { nodes { id } } loans { nodes { id } } planningRuns { nodes { id } } alarms { nodes { id } }
                    notices { nodes { id organisation { contactBook { id } } legalEntity { contactBook { id } } } }
                    contactBook { id } plans { nodes { id gaps { nodes { id } } } } } }
                """);
        note(seen.value());
        ids.computeIfAbsent("Organisation", unused -> new ArrayList<>())
                .add(region.done(
                                region.coordinator,
                                "registerOrganisation",
                                "organisation { id }",
                                Map.of(
                                        "regionCode",
                                        "11",
                                        "name",
                                        "Prestataire",
                                        "kind",
                                        "PROVIDER",
                                        "maxLentPerDay",
                                        5))
                        .at("organisation.id")
                        .text());
    }

    private void note(Object part) {
        if (part instanceof Map<?, ?> object) {
            if (object.get("id") instanceof String id) {
                List<String> known = ids.computeIfAbsent(
                        fr.renfort.graphql.shape.GlobalId.read(id).orElseThrow().type(), unused -> new ArrayList<>());
                if (!known.contains(id)) {
                    known.add(id);
                }
            }
            object.values().forEach(this::note);
        } else if (part instanceof List<?> list) {
            list.forEach(this::note);
        }
    }

    /** More rows like those of a table, with ids made from those that they have. */
    private void copy(String table, String changed) {
        String made = Stream.of(changed.split(", "))
                .map(column -> "CAST(md5(" + column + "::text || copy) AS uuid)")
                .collect(Collectors.joining(", "));
        try (Connection connection = region.database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = renfort, public");
            List<String> columns = new ArrayList<>();
            try (var read = statement.executeQuery(
                    "SELECT column_name FROM information_schema.columns WHERE table_schema = 'renfort'"
                            + " AND table_name = '" + table + "' AND is_generated = 'NEVER'"
                            + " AND column_name <> ALL (string_to_array('" + changed + "', ', '))")) {
                while (read.next()) {
                    columns.add(read.getString(1));
                }
            }
            String listed = String.join(", ", columns);
            statement.execute("INSERT INTO " + table + " (" + changed + ", " + listed + ") SELECT " + made + ", "
                    + listed + " FROM " + table + ", generate_series(1, 4) AS copy");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
