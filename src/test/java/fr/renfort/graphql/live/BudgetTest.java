package fr.renfort.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.database.TestDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The cost of an hour, over two nodes on one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String COORDINATOR = "coordinator; regions=11";
    private static final String OBSERVER = "observer; regions=11";

    /** Costs 18. */
    private static final String REGIONS = "{ regions { name } }";

    private static final String SMALL_MUTATION =
            "mutation { acknowledgeAlarm(input: {id: \\\"nothing\\\"}) { userErrors { code } } }";
    private static final String LARGE_MUTATION =
            "mutation { whatIf(input: {regionCode: \\\"11\\\"}) { userErrors { code } } }";

    private final TestDatabase database = TestDatabase.fresh();
    private final Map<String, Object> settings =
            Map.of("renfort.graphql.budget.coordinator", 1_000, "renfort.graphql.budget.observer", 200_000);
    private final LiveNode one = new LiveNode(database, settings);
    private final LiveNode other = new LiveNode(database, settings);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    void close() {
        one.close();
        other.close();
    }

    @BeforeEach
    void anHourLater() {
        one.time.advance(Duration.ofHours(1));
        other.time.advance(Duration.ofHours(1));
    }

    @Test
    void whatIsSpentOnOneNodeIsSpentOnTheOther() {
        for (int request = 1; request <= 55; request++) {
            assertThat(ask(request % 2 == 0 ? one : other, COORDINATOR, REGIONS, GRAPHQL)
                            .statusCode())
                    .as("request %s, 18 units each", request)
                    .isEqualTo(200);
        }

        for (LiveNode node : List.of(one, other)) {
            HttpResponse<String> refused = ask(node, COORDINATOR, REGIONS, GRAPHQL);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("3600");
            JsonNode answer = json(refused);
            assertThat(answer.has("data")).isFalse();
            assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("BUDGET_SPENT");
            assertThat(answer.at("/errors/0/message").asText())
                    .contains("(10 units of 1000)")
                    .contains("in 60 min");
            assertThat(answer.at("/extensions/cost/remaining").asInt()).isEqualTo(10);
            assertThat(answer.at("/extensions/cost/resetAt").asText()).endsWith(":00:00Z");
        }
        HttpResponse<String> older = ask(one, COORDINATOR, REGIONS, "application/json");
        assertThat(older.statusCode()).isEqualTo(200);
        assertThat(older.headers().firstValue("Retry-After")).isPresent();

        assertThat(json(ask(one, COORDINATOR, SMALL_MUTATION, GRAPHQL))
                        .at("/data/acknowledgeAlarm/userErrors/0/code")
                        .asText())
                .as("a small mutation gets through")
                .isEqualTo("INVALID");
        assertThat(ask(one, COORDINATOR, LARGE_MUTATION, GRAPHQL).statusCode()).isEqualTo(429);
        assertThat(ask(one, OBSERVER, REGIONS, GRAPHQL).statusCode())
                .as("another viewer")
                .isEqualTo(200);

        LiveClient socket = other.client(COORDINATOR);
        socket.subscribe("query", REGIONS);
        assertThat(socket.next("error").at("/payload/0/extensions/code").asText())
                .isEqualTo("BUDGET_SPENT");
        socket.subscribe("live", "subscription { planningRunChanged(regionCode: \"11\") { id } }");
        socket.say("{\"type\": \"ping\"}");
        assertThat(socket.next("pong").at("/type").asText())
                .as("what is followed goes on being followed")
                .isEqualTo("pong");
        socket.hangUp();

        anHourLater();
        assertThat(ask(one, COORDINATOR, REGIONS, GRAPHQL).statusCode()).isEqualTo(200);
    }

    @Test
    void everyAnswerTellsWhatIsLeftAndANodeHoldsAPortionInHand() {
        JsonNode first = json(ask(one, OBSERVER, REGIONS, GRAPHQL)).at("/extensions/cost");
        assertThat(first.at("/requested").asInt()).isEqualTo(18);
        assertThat(first.at("/hourlyLimit").asInt()).isEqualTo(200_000);
        assertThat(first.at("/remaining").asInt()).isEqualTo(200_000 - 18);

        JsonNode elsewhere = json(ask(other, OBSERVER, REGIONS, GRAPHQL)).at("/extensions/cost");
        assertThat(elsewhere.at("/remaining").asInt())
                .as("a portion of 1,000 is in the first node's hand")
                .isEqualTo(200_000 - 1_000 - 18);
    }

    @Test
    void aDatabaseThatDoesNotCountInTimeHoldsNobodyUp() throws SQLException {
        assertThat(ask(one, COORDINATOR, REGIONS, GRAPHQL).statusCode()).isEqualTo(200);
        try (Connection connection = database.connect();
                Statement holding = connection.createStatement()) {
            connection.setAutoCommit(false);
            holding.execute("SELECT FROM renfort.viewer_hour FOR UPDATE");

            assertThat(ask(one, COORDINATOR, REGIONS, GRAPHQL).statusCode()).isEqualTo(200);
            assertThat(ask(other, COORDINATOR, REGIONS, GRAPHQL).statusCode()).isEqualTo(200);
            connection.rollback();
        }
    }

    private HttpResponse<String> ask(LiveNode node, String viewer, String document, String accepted) {
        try {
            return client.send(
                    HttpRequest.newBuilder(node.http())
                            .header("Renfort-Viewer", viewer)
                            .header("Accept", accepted)
                            .header("Accept-Language", "en")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + document + "\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
