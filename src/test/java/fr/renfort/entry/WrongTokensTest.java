package fr.renfort.entry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.database.TestDatabase;
import fr.renfort.entry.token.TestIssuer;
import fr.renfort.entry.token.WrongTokens;
import fr.renfort.graphql.live.LiveClient;
import fr.renfort.vocabulary.SettableTime;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token that proves nothing is turned away wherever it is shown, even where nobody needs to be known. */
class WrongTokensTest {

    private static final String QUERY = "{\"query\":\"{ viewer { role subject } }\"}";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private static TestIssuer issuer;
    private static Map<String, WrongTokens.Wrong> wrong;
    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        issuer = TestIssuer.start();
        wrong = WrongTokens.of(issuer, NOW);
        server = serve(issuer, true);
    }

    @AfterAll
    static void stop() {
        server.close();
        issuer.close();
    }

    static Stream<String> wrongTokens() {
        return wrong.keySet().stream();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/graphql",
                "/graphql?query=%7B__typename%7D",
                "/graphql/schema.graphqls",
                "/graphiql",
                "/request",
                "/board/11",
                "/roster/11",
                "/sign-in",
                "/health",
                "/health/readiness",
                "/prometheus",
                "/console/live.css",
                "/webjars/react/package.json",
                "/exchange/experts.csv",
                "/exchange/imports/6f9cbb1e-3f0c-4d29-9c57-0d1a52f0a001",
                "/nowhere"
            })
    void isTurnedAwayOnEveryPath(String path) throws Exception {
        for (Map.Entry<String, WrongTokens.Wrong> each : wrong.entrySet()) {
            HttpResponse<String> answer = CLIENT.send(
                    request(path, "Bearer " + each.getValue().token())
                            .header("Renfort-Viewer", "coordinator; regions=11")
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .contains("invalid_token");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(answer.body()).contains("UNAUTHENTICATED");
        }
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void isTurnedAwayByMutationsAndQueries(String name) throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                request("/graphql", "bearer  " + wrong.get(name).token())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(QUERY))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("\"data\"");
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void opensNoSocketByWhatIsSaidFirst(String name) {
        LiveClient client = LiveClient.connect(socket(), "Renfort-Viewer", "coordinator; regions=11");
        client.say("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer "
                + wrong.get(name).token() + "\"}}");

        assertThat(client.closed().code()).isEqualTo(4403);
    }

    @Test
    void opensNoSocketByItsHandshake() {
        wrong.forEach((name, each) -> {
            assertThat(handshake("Bearer " + each.token())).as(name).isEqualTo(401);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Basic YTpi", "Negotiate abc", "Bearer a b", "Bearer é"})
    void whatIsNoTokenAtAllIsTurnedAwayLikeOne(String value) throws Exception {
        HttpResponse<String> answer = CLIENT.send(request("/health", value).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void twoTokensAreNone() throws Exception {
        String good = "Bearer " + issuer.token(issuer.claims(NOW));
        HttpResponse<String> answer = CLIENT.send(
                request("/health", good).header("Authorization", good).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aGoodTokenOpensEveryDoorAndWinsOverTheHeaderOfDemonstrations() throws Exception {
        String good = "Bearer " + issuer.token(issuer.claims(NOW));
        HttpResponse<String> answer = CLIENT.send(
                request("/graphql", good)
                        .header("Renfort-Viewer", "observer; regions=84")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(QUERY))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.body()).contains("COORDINATOR", "oidc:anne");
        assertThat(CLIENT.send(request("/board/11", good).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(acknowledged(LiveClient.connect(socket(), "Authorization", good), "{}"))
                .contains("oidc:anne");
        assertThat(acknowledged(LiveClient.connect(socket()), "{\"Authorization\":\"" + good + "\"}"))
                .contains("oidc:anne");
    }

    /** Also where the client speaks before the thread that judged the token has finished. */
    @Test
    void whatIsSaidAtOnceOnASocketIsHeard() {
        String good = "Bearer " + issuer.token(issuer.claims(NOW));

        for (int i = 0; i < 100; i++) {
            LiveClient client = LiveClient.connect(socket(), "Authorization", good);
            assertThat(acknowledged(client, "{}")).contains("oidc:anne");
            client.hangUp();
        }
    }

    @Test
    void whoCannotBeJudgedIsAskedToTryAgain() throws Exception {
        TestIssuer gone = TestIssuer.start();
        String token = "Bearer " + gone.token(gone.claims(NOW));
        gone.close();
        try (EmbeddedServer waiting = serve(gone, false)) {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(waiting.getURL() + "/graphql"))
                            .header("Authorization", token)
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(CLIENT.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(waiting.getURL() + "/graphql?query=%7B__typename%7D"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body())
                    .contains("UNAUTHENTICATED", "Authorization");
            LiveClient client = LiveClient.connect(URI.create("ws://localhost:" + waiting.getPort() + "/graphql"));
            client.say("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"" + token + "\"}}");
            assertThat(client.closed().code()).isEqualTo(1013);
        }
    }

    private static EmbeddedServer serve(TestIssuer trusted, boolean demonstration) {
        Map<String, Object> settings = new HashMap<>(TestDatabase.fresh().properties());
        settings.put("micronaut.server.port", -1);
        settings.put("renfort.demonstration", demonstration);
        settings.put("renfort.oidc.issuer", trusted.name());
        return ApplicationContext.builder()
                .properties(settings)
                .singletons(new SettableTime(NOW))
                .start()
                .getBean(EmbeddedServer.class)
                .start();
    }

    private static String acknowledged(LiveClient client, String payload) {
        client.say("{\"type\":\"connection_init\",\"payload\":" + payload + "}");
        return client.next("connection_ack").toString();
    }

    private static int handshake(String authorization) {
        try {
            CLIENT.newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .header("Authorization", authorization)
                    .buildAsync(socket(), new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }

    private static HttpRequest.Builder request(String path, String authorization) {
        return HttpRequest.newBuilder(URI.create(server.getURL() + path)).header("Authorization", authorization);
    }

    private static URI socket() {
        return URI.create("ws://localhost:" + server.getPort() + "/graphql");
    }
}
