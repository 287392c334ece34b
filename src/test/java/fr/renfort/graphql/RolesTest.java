package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.graphql.engine.Cancellation;
import fr.renfort.graphql.engine.GraphqlRequest;
import fr.renfort.graphql.engine.LiveEngine;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.language.Language;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the documents say each role may do is what it may do: every operation is tried in every role, in its own scope. */
class RolesTest {

    private static final Map<String, Set<Role>> TABLE = RoleTable.read();

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleCanDoWhatTheTableSaysAndNothingElse(Role role) {
        try (AttackedRegion region = new AttackedRegion()) {
            RoleTrial trial = new RoleTrial(region, role);
            Story story = untilTheEnd(region, trial);
            GraphQLSchema schema = region.context.getBean(GraphQLSchema.class);
            Set<String> read = reads(region, story, role, fields(schema.getQueryType()));
            end(region, trial, story);

            assertThat(trial.tried).isEqualTo(fields(schema.getMutationType()));
            assertThat(new TreeSet<>(trial.allowed))
                    .as("mutations of " + role)
                    .isEqualTo(said(role, schema.getMutationType()));
            assertThat(read).as("queries of " + role).isEqualTo(said(role, schema.getQueryType()));
            assertThat(follows(region, story, role, fields(schema.getSubscriptionType())))
                    .as("subscriptions of " + role)
                    .isEqualTo(said(role, schema.getSubscriptionType()));
        }
    }

    @Test
    void everyOperationHasARowAndEveryRowIsOne() {
        try (AttackedRegion region = new AttackedRegion()) {
            GraphQLSchema schema = region.context.getBean(GraphQLSchema.class);

            assertThat(TABLE.keySet())
                    .isEqualTo(Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                            .flatMap(type -> fields(type).stream())
                            .collect(Collectors.toSet()));
        }
    }

    /** The story until the incident is over, each step tried first in the role. */
    private static Story untilTheEnd(AttackedRegion region, RoleTrial trial) {
        PoolTrials pool = new PoolTrials(region, trial);
        CrisisTrials crisis = new CrisisTrials(region, trial);
        pool.organisations();
        new TravelTrials(trial).crossings();
        TerritoryTrials territory = new TerritoryTrials(region, trial);
        territory.informationSystems();
        territory.skills();
        territory.equipmentTypes();
        pool.experts();
        pool.lots();
        crisis.policyAndPackages();
        Story story = new Story(region);
        crisis.requests(story);
        new MissionTrials(region, trial).missions(story);
        return story;
    }

    private static void end(AttackedRegion region, RoleTrial trial, Story story) {
        new CrisisTrials(region, trial).incidents(story);
        trial.done("declareIncident", "incident { id }", Inputs.incident(region.siteId()));
        trial.done("planRegion", "planningRun { id }", Map.of("regionCode", "11"));
    }

    private static Set<String> reads(AttackedRegion region, Story story, Role role, Set<String> fields) {
        Viewer viewer = RoleTrial.viewer(region, role, expert(story));
        Map<String, String> questions = questions(region, story);
        assertThat(questions.keySet()).isEqualTo(fields);
        return questions.entrySet().stream()
                .filter(question -> !isNothing(
                        region.ask(viewer, "{ " + question.getValue() + " }").value()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each as one would ask it whose business it is. */
    private static Map<String, String> questions(AttackedRegion region, Story story) {
        String site = region.siteId();
        String plans = region
                .ask(region.coordinator, "{ region(code: \"11\") { plans(first: 2) { nodes { id } } } }")
                .at("region.plans.nodes")
                .list()
                .stream()
                .map(plan -> "\"" + ((Map<?, ?>) plan).get("id") + "\"")
                .collect(Collectors.joining(" "));
        Map<String, String> questions = new TreeMap<>();
        questions.put("viewer", "viewer { subject }");
        questions.put("node", "node(id: \"" + site + "\") { id }");
        questions.put("nodes", "nodes(ids: [\"" + site + "\"]) { id }");
        questions.put("regions", "regions { code }");
        questions.put("region", "region(code: \"11\") { code }");
        questions.put(
                "establishment",
                "establishment(finess: \"" + region.hit.finess().value() + "\") { id }");
        questions.put("establishments", "establishments(regionCode: \"11\", first: 1) { nodes { id } }");
        questions.put("skills", "skills { code }");
        questions.put("equipmentTypes", "equipmentTypes { code }");
        questions.put("crossings", "crossings(first: 1) { nodes { id } }");
        questions.put("board", "board(regionCode: \"11\") { asOf }");
        questions.put("candidatesFor", "candidatesFor(first: 1, input: {" + story.hypothetical() + "}) { totalCount }");
        questions.put("checkAssignment", "checkAssignment(input: {" + story.assignment() + "}) { allowed }");
        questions.put("checkLoan", "checkLoan(input: {" + story.loan() + "}) { allowed }");
        questions.put(
                "comparePlans",
                "comparePlans(beforeId: " + plans.split(" ")[0] + ", afterId: " + plans.split(" ")[1]
                        + ") { __typename }");
        return questions;
    }

    private static Set<String> follows(AttackedRegion region, Story story, Role role, Set<String> fields) {
        Viewer viewer = RoleTrial.viewer(region, role, expert(story));
        String run = id(region, "planningRuns");
        Map<String, String> changed = Map.of(
                "planningRunProgress", run,
                "planningRunChanged", run,
                "planChanged", id(region, "plans"),
                "incidentChanged", story.incident.at("id").text(),
                "reinforcementRequestChanged", story.request.at("id").text(),
                "missionChanged", id(region, "missions(filter: {states: [RETURNED]})"),
                "loanChanged", id(region, "loans(filter: {states: [RETURNED]})"));
        assertThat(changed.keySet()).isEqualTo(fields);
        return changed.entrySet().stream()
                .filter(event -> isShown(region, viewer, event.getKey(), event.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isShown(AttackedRegion region, Viewer viewer, String field, String changed) {
        String arguments = field.equals("planningRunProgress")
                ? "(id: \"" + changed + "\")"
                : field.startsWith("plan") ? "(regionCode: \"11\")" : "";
        GraphqlRequest request =
                new GraphqlRequest("subscription { " + field + arguments + " { id } }", null, Map.of(), false);
        return region.context
                .getBean(LiveEngine.class)
                .event(
                        request,
                        new Caller(viewer, Language.FR),
                        UUID.fromString(Story.raw(new AttackedRegion.Json(changed))),
                        new Cancellation())
                .isPresent();
    }

    private static String id(AttackedRegion region, String list) {
        String name = list.split("\\(")[0];
        return region.ask(region.coordinator, "{ region(code: \"11\") { " + list + " { nodes { id } } } }")
                .at("region." + name + ".nodes.0.id")
                .text();
    }

    private static UUID expert(Story story) {
        return UUID.fromString(Story.raw(story.expert.at("id")));
    }

    /** Whether an answer shows nothing: null, or a list or connection without an item. */
    private static boolean isNothing(Object answer) {
        if (answer instanceof Map<?, ?> fields) {
            return fields.values().stream().allMatch(RolesTest::isNothing);
        }
        return answer == null
                || (answer instanceof List<?> list && list.stream().allMatch(RolesTest::isNothing));
    }

    private static Set<String> said(Role role, GraphQLObjectType type) {
        Set<String> fields = fields(type);
        return TABLE.entrySet().stream()
                .filter(row -> fields.contains(row.getKey()) && row.getValue().contains(role))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> fields(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.toSet());
    }
}
