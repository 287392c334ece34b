package fr.renfort.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.renfort.graphql.engine.ProbeSubject;
import graphql.introspection.IntrospectionQuery;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

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
    void refusesADocumentOfTooManyCharacters() {
        refused("{ __typename }" + " ".repeat(70_000), "DOCUMENT_TOO_LONG");
    }

    @Test
    void refusesADocumentOfTooManyTokens() {
        refused("{ " + "greeting ".repeat(4_100) + "}", "TOO_MANY_TOKENS");
    }

    @Test
    void refusesFieldsThatLieTooDeep() {
        refused(nested("next", 21, "name"), "TOO_DEEP");
        refused(nested("next", 1_000, "name"), "TOO_DEEP");
        assertThat(server.ask(nested("next", 18, "name")).has("data")).isTrue();
    }

    @Test
    void refusesValuesThatLieTooDeep() {
        refused("{ greeting(name: " + "[".repeat(1_500) + "]".repeat(1_500) + ") }", "TOO_DEEP");
    }

    @Test
    void refusesTooManyFieldsAlsoWhereFragmentsHideThem() {
        refused("{ " + "greeting ".repeat(1_001) + "}", "TOO_MANY_FIELDS");
        String doubling = IntStream.range(0, 30)
                .mapToObj(
                        level -> "fragment F" + level + " on Query { ...F" + (level + 1) + " ...F" + (level + 1) + " }")
                .collect(Collectors.joining(" "));
        refused("{ ...F0 } " + doubling + " fragment F30 on Query { greeting }", "TOO_MANY_FIELDS");
    }

    @Test
    void refusesTooManyAliases() {
        refused(repeated(51, "a%d: greeting"), "TOO_MANY_ALIASES");
        assertThat(server.ask(repeated(50, "a%d: greeting")).has("errors")).isFalse();
    }

    @Test
    void refusesTooManyDirectives() {
        refused("{ greeting" + " @include(if: true)".repeat(51) + " }", "TOO_MANY_DIRECTIVES");
        refused("{ ...A }" + repeatedFragments(60), "TOO_MANY_DIRECTIVES");
    }

    @Test
    void refusesAFragmentWithinItselfByValidation() {
        refused("{ ...A } fragment A on Query { greeting ...B } fragment B on Query { ...A }", "VALIDATION_ERROR");
    }

    @Test
    void refusesAListOfListsThatWouldBlowUp() {
        refused("{ blowUp { things { things { things { things { name } } } } } }", "TOO_COSTLY");
    }

    @ParameterizedTest
    @CsvSource({"first, 101", "first, 0", "first, -1", "last, 101", "first, 2147483647"})
    void refusesPagesThatAreTooLarge(String argument, String size) {
        refused("{ things(" + argument + ": " + size + ") { nodes { name } } }", "PAGE_TOO_LARGE");
    }

    @Test
    void refusesAPageThatAVariableMakesTooLarge() {
        String document = "query($n: Int) { things(first: $n) { nodes { name } } }";
        JsonNode given = ProbeServer.json(
                server.send(server.post("{\"query\":\"" + document + "\",\"variables\":{\"n\":1000}}")));
        assertThat(given.at("/errors/0/extensions/code").asText()).isEqualTo("PAGE_TOO_LARGE");
        refused("query($n: Int = 500) { things(first: $n) { nodes { name } } }", "PAGE_TOO_LARGE");
    }

    @Test
    void refusesToAskForTheSchemaMoreOftenThanToolsDo() {
        refused(
                "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
                "TOO_MUCH_INTROSPECTION");
        JsonNode usual = server.ask(IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(usual.has("errors")).isFalse();
        assertThat(usual.at("/data/__schema/types").size()).isGreaterThan(10);
    }

    @Test
    void namesTheOperationThatIsMissing() {
        refused("query A { greeting } query B { greeting }", "UNKNOWN_OPERATION");
        refused("fragment A on Query { greeting }", "VALIDATION_ERROR");
    }

    @Test
    void tellsFewMistakesOfADocumentFullOfThem() {
        JsonNode answer = server.ask(repeated(40, "noSuchField%d"));
        assertThat(answer.at("/errors").size()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ greeting } | 0",
                "{ waiting: greeting things(first: 5) { nodes { name } } } | 5",
                "{ things(first: 5) { edges { cursor node { next { name } } } pageInfo { endCursor } } } | 10",
                "{ things { nodes { name } } } | 20",
                "{ plainList { name } } | 10",
                "{ longList { name } } | 100",
                "{ ...A } fragment A on Query { things(last: 3) { ...B } } fragment B on ThingConnection { nodes { name } } | 3",
                "query($n: Int = 7) { things(first: $n) { nodes { name } } } | 7"
            })
    void showsWhatARequestCosts(String document, int cost) {
        JsonNode answer = server.ask(document);
        assertThat(answer.at("/extensions/cost/requested").asInt(-1)).isEqualTo(cost);
        assertThat(answer.at("/extensions/cost/limit").asInt()).isEqualTo(50_000);
    }

    @Test
    void answersInTimeAndCancelsWhatTakesTooLong() throws InterruptedException {
        try (ProbeServer hasty = ProbeServer.start(Map.of("renfort.graphql.execution.time", "300ms"))) {
            HttpResponse<byte[]> late = hasty.send(hasty.post(ProbeServer.body("{ waiting }")));
            JsonNode answer = ProbeServer.json(late);
            assertThat(late.statusCode()).isEqualTo(200);
            assertThat(answer.at("/data").isNull()).isTrue();
            assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("TIME_LIMIT");
            ProbeSubject subject = hasty.context().getBean(ProbeSubject.class);
            assertThat(subject.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void refused(String document, String code) {
        HttpResponse<byte[]> response = server.send(
                server.post(ProbeServer.body(document)).header("Accept", "application/graphql-response+json"));
        JsonNode answer = ProbeServer.json(response);
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo(code);
        assertThat(answer.has("data")).isFalse();
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).hasSizeLessThan(64_000);
    }

    private static String nested(String field, int times, String leaf) {
        String thing = "{ thing(id: \"" + ProbeSubject.globalId(0) + "\") ";
        return thing + ("{ " + field + " ").repeat(times) + "{ " + leaf + " }" + " }".repeat(times) + " }";
    }

    private static String repeated(int times, String field) {
        return "{ "
                + IntStream.range(0, times)
                        .mapToObj(number -> String.format(field, number))
                        .collect(Collectors.joining(" "))
                + " }";
    }

    private static String repeatedFragments(int times) {
        return " fragment A on Query { greeting " + "...B @include(if: true) ".repeat(times)
                + "} fragment B on Query { greeting }";
    }
}
