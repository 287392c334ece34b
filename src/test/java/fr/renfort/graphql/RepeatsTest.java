package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.graphql.AttackedRegion.Json;
import fr.renfort.language.Language;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Mutations with an idempotency key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatsTest {

    private static final int HUNDRED = 100;

    private final AttackedRegion region = new AttackedRegion();

    @AfterAll
    void close() {
        region.close();
    }

    @Test
    void everyMutationThatCreatesOrDecidesIsDoneOnceForAKeyOverTwoNodes() {
        try (AttackedRegion own = new AttackedRegion()) {
            RepeatedTrial trial = new RepeatedTrial(own);
            PoolTrials pool = new PoolTrials(own, trial);
            CrisisTrials crisis = new CrisisTrials(own, trial);

            pool.organisations();
            new TravelTrials(trial).crossings();
            TerritoryTrials territory = new TerritoryTrials(own, trial);
            territory.informationSystems();
            territory.skills();
            territory.equipmentTypes();
            pool.experts();
            pool.lots();
            crisis.policyAndPackages();
            Story story = new Story(own);
            crisis.requests(story);
            new MissionTrials(own, trial).missions(story);
            crisis.incidents(story);
            trial.done("declareIncident", "incident { id version }", Inputs.incident(own.siteId()));
            trial.done("planRegion", "planningRun { id }", Map.of("regionCode", "11"));

            assertThat(trial.repeated)
                    .isEqualTo(own.context.getBean(GraphQLSchema.class).getMutationType().getFieldDefinitions().stream()
                            .map(GraphQLFieldDefinition::getName)
                            .filter(mutation -> !mutation.equals("whatIf"))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void aRefusalIsTheSameForAllAndLeavesTheKeyForTheCorrectedInput() throws SQLException {
        Map<String, Object> wrong = organisation("Refused", Map.of("kind", "LEGAL_ENTITY"), "refused");

        List<Json> answers = RepeatedTrial.atOnce(
                HUNDRED,
                i -> region.mutate(
                        i % 2,
                        region.coordinator,
                        Language.EN,
                        "registerOrganisation",
                        "organisation { id }",
                        new HashMap<>(wrong)));

        assertThat(answers).extracting(RepeatedTrial::bytes).containsOnly(RepeatedTrial.bytes(answers.get(0)));
        assertThat(answers.get(0).at("userErrors.0.path.0").text()).isEqualTo("legalEntityId");
        assertThat(keysStored("refused")).isZero();
        assertThat(register(region.coordinator, organisation("Refused", Map.of(), "refused"))
                        .at("organisation.id")
                        .isNull())
                .isFalse();
        assertThat(keysStored("refused")).isEqualTo(1);
    }

    @Test
    void aRepeatMayAskForOtherFieldsOfTheSameThing() {
        Map<String, Object> input = organisation("Other fields", Map.of(), "fields");
        String id = register(region.coordinator, input).at("organisation.id").text();

        Json repeat = region.mutate(
                1,
                region.coordinator,
                Language.FR,
                "registerOrganisation",
                "organisation { id name }",
                new HashMap<>(input));

        assertThat(repeat.at("organisation.id").text()).isEqualTo(id);
        assertThat(repeat.at("organisation.name").text()).isEqualTo("Other fields");
    }

    @Test
    void whatWasWrittenByANodeThatDiedBeforeItAnsweredIsAnsweredByAnother() {
        Map<String, Object> input =
                Inputs.with(Inputs.expert(region.lenderId()), Map.of("idempotencyKey", "died on the way"));
        region.mutate(1, region.coordinator, Language.FR, "registerExpert", "", new HashMap<>(input));

        Json repeat = region.done(region.coordinator, "registerExpert", "expert { id version }", new HashMap<>(input));
        Json again = region.done(region.coordinator, "registerExpert", "expert { id version }", new HashMap<>(input));

        assertThat(repeat).isEqualTo(again);
        assertThat(repeat.at("expert.version").number()).isZero();
    }

    @Test
    void theKeysOfTwoCallersDoNotMeetAndACallerInAnotherCapacityIsTold() {
        Map<String, Object> input = Inputs.with(Inputs.expert(region.lenderId()), Map.of("idempotencyKey", "shared"));
        Viewer colleague = Viewer.coordinator("colleague", Set.of("11"));
        Viewer elsewhere = new Viewer("colleague", Role.LENDER, Set.of(), region.lender, null, null);

        String first = expert(region.coordinator, input);
        String second = expert(colleague, input);

        assertThat(second).isNotEqualTo(first);
        assertThat(region.mutate(elsewhere, Language.FR, "registerExpert", "", new HashMap<>(input))
                        .at("userErrors.0.code")
                        .text())
                .isEqualTo("KEY_REUSED");
    }

    @Test
    void inputsAreTheSameWhateverTheNotationOfAnInstant() {
        Map<String, Object> paris = Inputs.with(
                Inputs.incident(region.siteId()),
                Map.of("knownAt", "2026-03-02T08:00:00+01:00", "idempotencyKey", "instant"));
        Map<String, Object> utc = Inputs.with(paris, Map.of("knownAt", "2026-03-02T07:00:00Z", "exercise", false));

        String first = region.done(region.coordinator, "declareIncident", "incident { id }", new HashMap<>(paris))
                .at("incident.id")
                .text();

        assertThat(region.done(region.coordinator, "declareIncident", "incident { id }", new HashMap<>(utc))
                        .at("incident.id")
                        .text())
                .isEqualTo(first);
    }

    private String expert(Viewer viewer, Map<String, Object> input) {
        return region.done(viewer, "registerExpert", "expert { id }", new HashMap<>(input))
                .at("expert.id")
                .text();
    }

    private Json register(Viewer viewer, Map<String, Object> input) {
        return region.done(viewer, "registerOrganisation", "organisation { id }", new HashMap<>(input));
    }

    private static Map<String, Object> organisation(String name, Map<String, Object> otherwise, String key) {
        return Inputs.with(
                Map.of("regionCode", "11", "name", name, "kind", "CSIRT", "maxLentPerDay", 3, "idempotencyKey", key),
                otherwise);
    }

    private int keysStored(String key) throws SQLException {
        try (Connection connection = region.database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM renfort.idempotency_key WHERE key = '" + key + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
