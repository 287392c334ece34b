package fr.renfort.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolTest {

    private static final String TYPENAME = ProbeServer.body("{ __typename }");

    private static ProbeServer server;

    @BeforeAll
    static void start() {
        server = ProbeServer.start(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void fetchersNeverRunOnTheEventLoop() {
        String thread =
                server.ask("{ fetchingThread }").at("/data/fetchingThread").asText();
        assertThat(thread).isNotEmpty().doesNotContainIgnoringCase("EventLoop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/graphql-response+json, application/json;q=0.5 | application/graphql-response+json",
                "application/json, multipart/mixed | application/json",
                "application/graphql-response+json;q=0.1, application/* | application/json",
                "application/json;q=0, application/graphql-response+json | application/graphql-response+json",
                "text/html, */*;q=0.1 | application/json"
            })
    void answersInTheMediaTypeThatIsLikedBest(String accept, String type) {
        HttpResponse<byte[]> response = server.send(server.post(TYPENAME).header("Accept", accept));
        assertThat(response.headers().firstValue("Content-Type")).hasValue(type + "; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=0", "application/xml, image/png"})
    void refusesWhoAcceptsNeitherMediaType(String accept) {
        refused(server.post(TYPENAME).header("Accept", accept), 406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json; charset=iso-8859-1",
                "application/graphql",
                "nonsense"
            })
    void refusesBodiesOfAnotherType(String type) {
        refused(
                server.request().header("Content-Type", type).POST(BodyPublishers.ofString(TYPENAME)),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void refusesABatchAndSaysSo() {
        refused(server.post("[" + TYPENAME + "," + TYPENAME + "]"), 400, "BATCH_NOT_SUPPORTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"{ __typename }\"} trailing",
                "{\"query\":\"{ __typename }\",\"query\":\"{ greeting }\"}",
                "\"text\" 7",
                "{'query':'{ __typename }'}"
            })
    void refusesWhatIsNoJson(String body) {
        refused(server.post(body), 400, "BAD_JSON");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] latin1 = "{\"query\":\"{ greeting(name: \\\"été\\\") }\"}".getBytes(StandardCharsets.ISO_8859_1);
        refused(
                server.request().header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(latin1)),
                400,
                "BAD_JSON");
    }

    @Test
    void refusesJsonThatIsNestedTooDeep() {
        String bomb = "{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000)
                + "}}";
        refused(server.post(bomb), 400, "BODY_TOO_DEEP");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        refused(server.post("{\"query\":\"" + "#".repeat(300_000) + "\"}"), 413, "BODY_TOO_LARGE");
    }

    @Test
    void refusesABodyOfUnknownLengthThatIsTooLarge() {
        byte[] large = ("{\"query\":\"" + "#".repeat(20_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder chunked = server.request()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        refused(chunked, 413, "BODY_TOO_LARGE");
    }

    @Test
    void aMutationByGetIsAnotherMethodsAffair() {
        HttpResponse<byte[]> response = server.send(
                server.get("query", "mutation { renameThing(input: {id: \"x\", name: \"y\"}) { thing { name } } }"));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
        assertThat(code(response)).isEqualTo("WRITING_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void otherMethodsAreToldWhichThereAre(String method) {
        HttpResponse<byte[]> response = server.send(server.request()
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(TYPENAME)));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(String.join(",", response.headers().allValues("Allow"))).contains("GET", "POST");
    }

    @Test
    void getTakesVariablesAndTheNameOfTheOperation() {
        HttpResponse<byte[]> response = server.send(server.get(
                "query",
                "query A { greeting } query B($name: String) { greeting(name: $name) }",
                "operationName",
                "B",
                "variables",
                "{\"name\":\"Évry\"}"));
        assertThat(ProbeServer.json(response).at("/data/greeting").asText()).isEqualTo("Bonjour Évry");
    }

    @Test
    void getRefusesParametersGivenTwiceOrOfAnotherType() {
        refused(server.get("query", "{ __typename }", "query", "{ greeting }"), 400, "BAD_REQUEST");
        refused(server.get("query", "{ __typename }", "variables", "[1]"), 400, "BAD_REQUEST");
        refused(server.get("query", "{ __typename }", "extensions", "7"), 400, "BAD_REQUEST");
        refused(server.get("query", "{ __typename }", "variables", "{"), 400, "BAD_JSON");
        refused(server.get(), 400, "BAD_REQUEST");
    }

    @Test
    void whoIsNobodyIsToldHowToSignIn() {
        HttpRequest.Builder nobody =
                server.bare("").header("Content-Type", "application/json").POST(BodyPublishers.ofString(TYPENAME));
        HttpResponse<byte[]> response = server.send(nobody.copy());
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"Renfort\"");
        assertThat(code(response)).isEqualTo("UNAUTHENTICATED");
        assertThat(message(response)).contains("Qui appelle", "Renfort-Viewer", "coordinator; regions=11");
        assertThat(message(server.send(nobody.header("Accept-Language", "en-GB"))))
                .contains("Who is calling");
    }

    @Test
    void outsideADemonstrationTheHeaderLetsNobodyIn() {
        try (ProbeServer serious = ProbeServer.start(Map.of("renfort.demonstration", false))) {
            HttpResponse<byte[]> response = serious.send(serious.post(TYPENAME));
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(message(response)).doesNotContain("regions=11");
        }
    }

    @Test
    void aMalformedViewerIsRefusedWithTheReason() {
        HttpRequest.Builder stranger = server.bare("")
                .header("Renfort-Viewer", "king; regions=11")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(TYPENAME));
        HttpResponse<byte[]> response = server.send(stranger);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(message(response)).contains("king");
    }

    @Test
    void theAnswerNamesItsLanguageAndWhatItDependsOn() {
        HttpResponse<byte[]> french = server.send(server.post(TYPENAME));
        assertThat(french.headers().firstValue("Content-Language")).hasValue("fr");
        assertThat(french.headers().firstValue("Vary"))
                .hasValue("Accept, Accept-Language, Authorization, Cookie, Renfort-Viewer");
        assertThat(french.headers().firstValue("Cache-Control")).hasValue("no-store");
        HttpResponse<byte[]> english = server.send(server.post(TYPENAME).header("Accept-Language", "en-GB,en;q=0.9"));
        assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
    }

    private static void refused(HttpRequest.Builder request, int status, String code) {
        HttpResponse<byte[]> response = server.send(request);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(code(response)).isEqualTo(code);
        assertThat(message(response)).isNotBlank();
        assertThat(response.body()).hasSizeLessThan(64_000);
    }

    private static String code(HttpResponse<byte[]> response) {
        return error(response).at("/extensions/code").asText();
    }

    private static String message(HttpResponse<byte[]> response) {
        return error(response).at("/message").asText();
    }

    private static JsonNode error(HttpResponse<byte[]> response) {
        return ProbeServer.json(response).at("/errors/0");
    }
}
