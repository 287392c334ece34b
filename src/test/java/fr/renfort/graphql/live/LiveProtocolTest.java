package fr.renfort.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.database.Eventually;
import fr.renfort.database.TestDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol graphql-transport-ws, spoken to a running service. */
class LiveProtocolTest {

    private static final String COORDINATOR = "coordinator; regions=11";
    private static final String FOLLOWS = "subscription { missionChanged { id } }";

    private static LiveNode node;

    @BeforeAll
    static void start() {
        node = new LiveNode(TestDatabase.fresh(), Map.of());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void opensAConversationAndSaysAsWhom() {
        JsonNode acknowledged = LiveClient.connect(node.socket()).init(COORDINATOR);

        assertThat(acknowledged.at("/payload/viewer").asText()).isEqualTo("demo:coordinator:11");
        assertThat(acknowledged.at("/payload/pingSeconds").asInt()).isEqualTo(25);
    }

    @Test
    void theHeaderOfTheHandshakeSaysWhoCallsToo() {
        LiveClient client = LiveClient.connect(node.socket(), "Renfort-Viewer", COORDINATOR);
        client.say("{\"type\":\"connection_init\"}");

        assertThat(client.next("connection_ack").at("/payload/viewer").asText()).isEqualTo("demo:coordinator:11");
    }

    @Test
    void answersPingsAtAnyTimeWithTheirPayload() {
        LiveClient client = LiveClient.connect(node.socket());
        client.say("{\"type\":\"ping\",\"payload\":{\"at\":7}}");
        assertThat(client.next("pong").at("/payload/at").asInt()).isEqualTo(7);
        client.say("{\"type\":\"pong\"}");
        client.say("{\"type\":\"ping\"}");
        assertThat(client.next("pong").has("payload")).isFalse();
    }

    @Test
    void answersAQueryOnceAndIsDone() {
        LiveClient client = node.client(COORDINATOR);
        client.subscribe("a", "{ viewer { subject } }");

        assertThat(client.event("viewer/subject").asText()).isEqualTo("demo:coordinator:11");
        assertThat(client.next("complete").at("/id").asText()).isEqualTo("a");
        client.subscribe("a", "{ __typename }");
        assertThat(client.event("__typename").asText()).isEqualTo("Query");
    }

    @Test
    void runsAMutation() {
        LiveClient client = node.client(COORDINATOR);
        client.subscribe(
                "a",
                "mutation { planRegion(input: {regionCode: \"84\", exercise: false}) { userErrors { code message } } }");

        JsonNode error = client.event("planRegion/userErrors/0");
        assertThat(error.at("/code").asText()).isEqualTo("FORBIDDEN");
        client.next("complete");
    }

    @Test
    void speaksTheLanguageOfTheClient() {
        LiveClient client = LiveClient.connect(node.socket(), "Accept-Language", "en");
        client.init(COORDINATOR);
        client.subscribe("a", "subscription { planningRunProgress(id: \"x\") { state } }");

        assertThat(client.next("error").at("/payload/0/message").asText()).startsWith("The id (x) is not");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subscription { | SYNTAX_ERROR",
                "subscription { nothing } | VALIDATION_ERROR",
                "subscription { missionChanged { id } loanChanged { id } } | VALIDATION_ERROR",
                "subscription { planningRunProgress(id: \"x\") { state } } | INVALID",
                "subscription ($code: String!) { planChanged(regionCode: $code) { id } } | BAD_VARIABLES",
                "query A { __typename } query B { __typename } | UNKNOWN_OPERATION"
            })
    void tellsWhatIsWrongWithAnOperationAndGoesOn(String document, String code) {
        LiveClient client = node.client(COORDINATOR);
        client.subscribe("a", document);

        JsonNode error = client.next("error");
        assertThat(error.at("/id").asText()).isEqualTo("a");
        assertThat(error.at("/payload/0/extensions/code").asText()).isEqualTo(code);
        client.subscribe("a", "{ __typename }");
        client.next("next");
    }

    @Test
    void holdsDocumentsOfSubscriptionsToTheLimitsOfQueries() {
        LiveClient client = node.client(COORDINATOR);
        client.subscribe(
                "deep",
                "subscription { missionChanged { establishment { " + "region { establishments { nodes { ".repeat(10)
                        + "id" + " } } }".repeat(10) + " } } }");
        assertThat(client.next("error").at("/payload/0/extensions/code").asText())
                .isEqualTo("TOO_DEEP");
        client.subscribe(
                "dear",
                "subscription { planChanged(regionCode: \"11\") { missions(first: 100) { nodes { "
                        + "establishment { region { establishments(first: 100) { nodes { region { experts(first: 100) { nodes { id } } } } } } } } } } }");
        assertThat(client.next("error").at("/payload/0/extensions/code").asText())
                .isEqualTo("TOO_COSTLY");
    }

    @Test
    void aSubscriptionByHttpIsToldWhereToGo() throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(node.http())
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .header("Renfort-Viewer", COORDINATOR)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + FOLLOWS + "\"}"))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(post, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode error = new ObjectMapper().readTree(response.body()).at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("SUBSCRIPTION_NOT_ALLOWED");
        assertThat(error.at("/message").asText()).contains("graphql-transport-ws");
    }

    @Test
    void aSubscriptionThatIsCompletedIsForgotten() {
        LiveClient client = node.client("coordinator; regions=52");
        int before = node.subscriptions();
        client.subscribe("a", FOLLOWS);
        Eventually.holds("it is followed", () -> node.subscriptions() == before + 1);
        client.say("{\"id\":\"a\",\"type\":\"complete\"}");
        Eventually.holds("it is forgotten", () -> node.subscriptions() == before);
        client.subscribe("a", FOLLOWS);
        Eventually.holds("its name is free", () -> node.subscriptions() == before + 1);
        client.hangUp();
        Eventually.holds("it ends with its socket", () -> node.subscriptions() == before);
        assertThat(client.closed().code()).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "[]",
                "{}",
                "{\"type\":\"hello\"}",
                "{\"type\":7}",
                "{\"type\":\"ping\",\"payload\":7}",
                "{\"type\":\"ping\",\"type\":\"ping\"}",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{ __typename }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{ __typename }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"a\"}",
                "{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{\"query\":7}}",
                "{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{\"query\":\"{ a }\",\"variables\":[]}}",
                "{\"type\":\"complete\"}"
            })
    void hangsUpOnWhatIsNoMessage(String text) {
        LiveClient client = node.client(COORDINATOR);
        client.say(text);

        assertThat(client.closed().code()).isEqualTo(4400);
    }

    @Test
    void hangsUpOnBytesAndOnMessagesThatNeverEnd() {
        LiveClient bytes = node.client(COORDINATOR);
        bytes.sayBytes(new byte[] {1, 2, 3});
        assertThat(bytes.closed().code()).isEqualTo(4400);

        LiveClient endless = node.client(COORDINATOR);
        for (int part = 0; part < 5; part++) {
            endless.begin(" ".repeat(60_000));
        }
        assertThat(endless.closed().code()).isEqualTo(4400);
    }

    @Test
    void putsTheFramesOfAMessageTogether() {
        LiveClient client = LiveClient.connect(node.socket());
        client.begin("{\"type\":\"ping\",");
        client.begin("\"payload\":{\"name\":\"é");
        client.say("té\"}}");

        assertThat(client.next("pong").at("/payload/name").asText()).isEqualTo("été");
    }

    @Test
    void hangsUpOnWhoAsksBeforeTheConversationIsOpen() {
        LiveClient client = LiveClient.connect(node.socket());
        client.subscribe("a", "{ __typename }");

        assertThat(client.closed()).isEqualTo(new LiveClient.Closed(4401, "Unauthorized"));
    }

    @Test
    void hangsUpOnStrangers() {
        LiveClient nobody = LiveClient.connect(node.socket());
        nobody.say("{\"type\":\"connection_init\"}");
        assertThat(nobody.closed()).isEqualTo(new LiveClient.Closed(4403, "Forbidden"));

        LiveClient king = LiveClient.connect(node.socket());
        king.say("{\"type\":\"connection_init\",\"payload\":{\"Renfort-Viewer\":\"king\"}}");
        assertThat(king.closed().code()).isEqualTo(4403);
        assertThat(king.closed().reason()).contains("king");
    }

    @Test
    void letsInPagesOfItsOwnAndOfNoOtherSite() {
        assertThatThrownBy(() -> LiveClient.connect(node.socket(), "Origin", "https://elsewhere.example"))
                .hasStackTraceContaining("403");

        LiveClient own = LiveClient.connect(
                node.socket(), "Origin", "http://localhost:" + node.socket().getPort());
        own.init(COORDINATOR);
    }

    @ParameterizedTest
    @CsvSource({
        "http://renfort.example, renfort.example, false",
        "https://Renfort.example:8443, renfort.example:8443, false",
        "https://elsewhere.example, renfort.example, true",
        "null, renfort.example, true",
        "'not a uri', renfort.example, true"
    })
    void knowsAPageOfAnotherSite(String origin, String host, boolean elsewhere) {
        assertThat(Doorkeeper.fromElsewhere(io.micronaut.http.HttpRequest.GET("/graphql")
                        .header("Origin", origin)
                        .header("Host", host)))
                .isEqualTo(elsewhere);
    }

    @Test
    void hangsUpOnWhoSpeaksAnotherProtocol() {
        assertThat(LiveClient.speaking(node.socket(), "graphql-ws").closed())
                .isEqualTo(new LiveClient.Closed(4406, "Subprotocol not acceptable"));
        assertThat(LiveClient.speaking(node.socket(), null).closed().code()).isEqualTo(4406);
    }

    @Test
    void hangsUpOnTwoOperationsOfOneName() {
        LiveClient client = node.client(COORDINATOR);
        client.subscribe("a", FOLLOWS);
        client.subscribe("a", FOLLOWS);

        assertThat(client.closed()).isEqualTo(new LiveClient.Closed(4409, "Subscriber for a already exists"));
    }

    @Test
    void hangsUpOnWhoOpensTwice() {
        LiveClient client = node.client(COORDINATOR);
        client.say("{\"type\":\"connection_init\"}");

        assertThat(client.closed()).isEqualTo(new LiveClient.Closed(4429, "Too many initialisation requests"));
    }

    @Test
    void hangsUpOnWhoSaysNothing() {
        try (LiveNode other = new LiveNode(TestDatabase.fresh(), Map.of())) {
            LiveClient silent = LiveClient.connect(other.socket());
            LiveClient opened = other.client(COORDINATOR);
            LiveClient answering = other.client(COORDINATOR);
            Eventually.holds("three sockets", () -> other.sockets() == 3);

            other.time.advance(Duration.ofSeconds(10));
            assertThat(silent.closed()).isEqualTo(new LiveClient.Closed(4408, "Connection initialisation timeout"));
            other.time.advance(Duration.ofSeconds(15));
            opened.next("ping");
            answering.next("ping");
            answering.say("{\"type\":\"pong\"}");
            answering.hearsNothing();
            other.time.advance(Duration.ofSeconds(25));
            assertThat(opened.closed().code()).isEqualTo(1013);
            answering.next("ping");
            assertThat(answering.isOpen()).isTrue();
        }
    }

    @Test
    void aNodeThatStopsSaysSo() {
        LiveClient client;
        try (LiveNode other = new LiveNode(TestDatabase.fresh(), Map.of())) {
            client = other.client(COORDINATOR);
        }
        assertThat(client.closed()).isEqualTo(new LiveClient.Closed(1001, "Going away"));
    }

    @Test
    void letsInSoManySocketsAndOperationsAndNoMore() {
        Map<String, Object> settings = Map.of(
                "renfort.graphql.live.sockets", 3,
                "renfort.graphql.live.operations-per-socket", 2,
                "renfort.graphql.live.operations-per-viewer", 3);
        try (LiveNode small = new LiveNode(TestDatabase.fresh(), settings)) {
            LiveClient first = small.client(COORDINATOR);
            first.subscribe("1", FOLLOWS);
            first.subscribe("2", FOLLOWS);
            first.subscribe("3", FOLLOWS);
            JsonNode ofSocket = first.next("error");
            assertThat(ofSocket.at("/id").asText()).isEqualTo("3");
            assertThat(ofSocket.at("/payload/0/extensions/code").asText()).isEqualTo("TOO_MANY_OPERATIONS");

            LiveClient second = small.client(COORDINATOR);
            second.subscribe("1", FOLLOWS);
            second.subscribe("2", FOLLOWS);
            assertThat(second.next("error").at("/payload/0/message").asText()).contains("(3)", "au plus 3");
            LiveClient third = small.client("coordinator; regions=84");
            third.subscribe("1", FOLLOWS);
            Eventually.holds("all within the limits are followed", () -> small.subscriptions() == 4);

            assertThat(LiveClient.connect(small.socket()).closed())
                    .isEqualTo(new LiveClient.Closed(1013, "Too many sockets"));
            first.hangUp();
            Eventually.holds("there is room again", () -> small.sockets() == 2);
            second.subscribe("2", FOLLOWS);
            Eventually.holds("and for another operation", () -> small.subscriptions() == 3);
        }
    }
}
