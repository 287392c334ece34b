package fr.renfort.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The ground of the 61 audits that the npm package graphql-http makes of a server, under their ids, by the rules of the
 * GraphQL-over-HTTP specification.
 */
class AuditsTest {

    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String JSON = "application/json";
    private static final String TYPENAME = "{\"query\":\"{ __typename }\"}";
    private static final String BY_NAME =
            "{\"query\":\"query Type($name: String!) { __type(name: $name) { name } }\",\"variables\":{\"name\":\"sometype\"}}";
    private static final String NULL_ID =
            "{\"query\":\"query CoerceFailure($id: ID!){ __typename }\",\"variables\":{\"id\":null}}";
    private static final String UNPARSABLE = "{\"query\":\"{\"}";
    private static final String INVALID = "{\"query\":\"{ noSuchFieldAnywhere }\"}";

    private static ProbeServer server;

    private final List<DynamicTest> audits = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = ProbeServer.start(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> audits() {
        mediaTypes();
        methods();
        parameters();
        jsonFailures();
        requestErrors();
        assertThat(audits).hasSize(61);
        return audits.stream();
    }

    private void mediaTypes() {
        audit("22EB", () -> post(TYPENAME, GRAPHQL), status(200).andThen(type(GRAPHQL)));
        audit("4655", () -> post(TYPENAME, JSON), status(200).andThen(type(JSON)));
        audit("47DE", () -> post(TYPENAME, "*/*"), status(200).andThen(type(JSON)));
        audit("80D8", () -> server.post(TYPENAME), status(200).andThen(type(JSON)));
        audit("82A3", () -> server.post(TYPENAME), status(200).andThen(data("Query")));
        audit("BF61", () -> charset("{\"query\":\"{ __type(name: \\\"Run🏃Swim🏊\\\") { name } }\"}"), status(200));
        audit("78D5", () -> server.post(TYPENAME), status(200));
    }

    private void methods() {
        audit("2C94", () -> server.post(TYPENAME), status(200));
        audit("5A70", () -> server.get("query", "{ __typename }"), status(200));
        audit(
                "9C48",
                () -> server.get("query", "mutation { __typename }").header("Accept", GRAPHQL),
                status(405)
                        .andThen(response -> assertThat(response.headers().firstValue("Allow"))
                                .hasValue("POST")));
        audit("9ABE", () -> server.request().POST(HttpRequest.BodyPublishers.ofString(TYPENAME)), status(415));
        audit("03D4", () -> server.post(TYPENAME), status(200));
        audit("A5BF", () -> server.post(""), status(400));
    }

    private void parameters() {
        audit("423L", () -> post("{\"notquery\":\"{ __typename }\"}", GRAPHQL), status(400));
        wrong("LKJ", List.of("{\"obj\":\"ect\"}", "0", "false", "[\"array\"]"), "{\"query\":%s}");
        audit("34A2", () -> post(TYPENAME, GRAPHQL), status(200));
        audit("13EE", () -> post(TYPENAME, JSON), status(200).andThen(noErrors()));
        wrong(
                "6C0",
                List.of("{\"obj\":\"ect\"}", "0", "false", "[\"array\"]"),
                "{\"query\":\"{ __typename }\",\"operationName\":%s}");
        String named = "{\"query\":\"query Query { __typename }\",\"operationName\":\"Query\"}";
        audit("8161", () -> post(named, GRAPHQL), status(200));
        audit("B8B3", () -> post(named, JSON), status(200).andThen(noErrors()));
        List<String> optional = List.of("variables", "operationName", "extensions");
        for (int index = 0; index < optional.size(); index++) {
            String absent = "{\"query\":\"{ __typename }\",\"" + optional.get(index) + "\":null}";
            audit("94B" + index, () -> post(absent, GRAPHQL), status(200).andThen(noErrors()));
            audit("022" + index, () -> post(absent, JSON), status(200).andThen(noErrors()));
        }
        List<String> noMap = List.of("\"string\"", "0", "false", "[\"array\"]");
        wrong("476", noMap, "{\"query\":\"{ __typename }\",\"variables\":%s}");
        audit("2EA1", () -> post(BY_NAME, GRAPHQL), status(200));
        audit("28B9", () -> post(BY_NAME, JSON), status(200).andThen(noErrors()));
        audit("D6D5", () -> getByName().header("Accept", GRAPHQL), status(200).andThen(noErrors()));
        audit("6A70", () -> getByName().header("Accept", JSON), status(200).andThen(noErrors()));
        wrong("58B", noMap, "{\"query\":\"{ __typename }\",\"extensions\":%s}");
        String extended = "{\"query\":\"{ __typename }\",\"extensions\":{\"some\":\"value\"}}";
        audit("428F", () -> post(extended, GRAPHQL), status(200));
        audit("1B7A", () -> post(extended, JSON), status(200).andThen(noErrors()));
    }

    private void jsonFailures() {
        String noJson = "{ \"not a JSON";
        audit("B6DC", () -> post(noJson, JSON), status(400));
        audit("BCF8", () -> post(noJson, JSON), status(400));
        audit("B7N8", () -> post(noJson, GRAPHQL), status(400));
        audit("8764", () -> server.post("{\"qeury\":\"{ __typename }\"}"), status(400));
        audit("3E3A", () -> server.post("{\"qeury\":\"{ __typename }\"}"), status(400));
    }

    private void requestErrors() {
        audit("572B", () -> post(UNPARSABLE, JSON), status(200).andThen(code("SYNTAX_ERROR")));
        audit("FDE2", () -> post(INVALID, JSON), status(200).andThen(code("VALIDATION_ERROR")));
        audit("7B9B", () -> post(NULL_ID, JSON), status(200).andThen(code("VALIDATION_ERROR")));
        audit("865D", () -> post(UNPARSABLE, GRAPHQL), status(400));
        audit("556A", () -> post(UNPARSABLE, GRAPHQL), status(400));
        audit("D586", () -> post(UNPARSABLE, GRAPHQL), noData());
        audit("51FE", () -> post(INVALID, GRAPHQL), status(400));
        audit("74FF", () -> post(INVALID, GRAPHQL), status(400));
        audit("5E5B", () -> post(INVALID, GRAPHQL), noData());
        audit("86EE", () -> post(NULL_ID, GRAPHQL), status(400));
    }

    private void audit(
            String id, Supplier<HttpRequest.Builder> request, Consumer<? super HttpResponse<byte[]>> expected) {
        audits.add(DynamicTest.dynamicTest(id, () -> expected.accept(server.send(request.get()))));
    }

    private void wrong(String id, List<String> values, String body) {
        for (int index = 0; index < values.size(); index++) {
            String wrong = String.format(body, values.get(index));
            audit(id + index, () -> server.post(wrong), status(400).andThen(code("BAD_REQUEST")));
        }
    }

    private static HttpRequest.Builder post(String body, String accept) {
        return server.post(body).header("Accept", accept);
    }

    private static HttpRequest.Builder charset(String body) {
        return server.request()
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder getByName() {
        return server.get(
                "query",
                "query Type($name: String!) { __type(name: $name) { name } }",
                "variables",
                "{\"name\":\"sometype\"}");
    }

    private static Consumer<HttpResponse<byte[]>> status(int status) {
        return response -> assertThat(response.statusCode()).isEqualTo(status);
    }

    private static Consumer<HttpResponse<byte[]>> type(String type) {
        return response ->
                assertThat(response.headers().firstValue("Content-Type")).hasValue(type + "; charset=utf-8");
    }

    private static Consumer<HttpResponse<byte[]>> data(String typename) {
        return body(body -> assertThat(body.at("/data/__typename").asText()).isEqualTo(typename));
    }

    private static Consumer<HttpResponse<byte[]>> noErrors() {
        return body(body -> assertThat(body.has("errors")).isFalse());
    }

    private static Consumer<HttpResponse<byte[]>> noData() {
        return body(body -> assertThat(body.has("data")).isFalse());
    }

    private static Consumer<HttpResponse<byte[]>> code(String code) {
        return body(body ->
                assertThat(body.at("/errors/0/extensions/code").asText()).isEqualTo(code));
    }

    private static Consumer<HttpResponse<byte[]>> body(Consumer<JsonNode> expected) {
        return response -> expected.accept(ProbeServer.json(response));
    }
}
