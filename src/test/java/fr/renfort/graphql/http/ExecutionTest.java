package fr.renfort.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.renfort.graphql.engine.ProbeSubject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionTest {

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
    void aQueryIsOneReadingTransactionOfTheCallersScope() {
        JsonNode answer = server.ask("{ a: transaction callersScope b: transaction }");
        assertThat(answer.at("/data/a").asText())
                .isEqualTo(answer.at("/data/b").asText())
                .endsWith("readOnly=on regions=11");
        assertThat(answer.at("/data/callersScope/0").asText()).isEqualTo("11");
    }

    @Test
    void whatAQueryTriesToWriteFails() {
        assertThat(server.ask("{ writing }").at("/errors/0/extensions/code").asText())
                .isEqualTo("INTERNAL");
    }

    @Test
    void loadsTheThingsOfALevelInOneBatchOnTheFetchingThread() {
        ProbeSubject subject = server.context().getBean(ProbeSubject.class);
        subject.batches.clear();
        subject.batchThreads.clear();
        JsonNode answer =
                server.ask("{ fetchingThread things(first: 3) { nodes { next { name } afterNext { name } } } }");
        assertThat(answer.at("/data/things/nodes/2/afterNext/name").asText()).isEqualTo("chose 4");
        assertThat(subject.batches)
                .containsExactly(Set.of(new UUID(7, 1), new UUID(7, 2), new UUID(7, 3)), Set.of(new UUID(7, 4)));
        assertThat(subject.batchThreads)
                .containsExactly(answer.at("/data/fetchingThread").asText());
    }

    @Test
    void aFailureTellsNothingOfTheInsideButAReference() {
        JsonNode answer = server.ask("{ failing failingMany greeting }");
        assertThat(answer.toString()).doesNotContain("secret", "IllegalState");
        assertThat(answer.at("/data").isNull()).isTrue();
        String reference = answer.at("/errors/0/extensions/reference").asText();
        assertThat(UUID.fromString(reference)).isNotNull();
        answer.at("/errors").forEach(error -> {
            assertThat(error.at("/extensions/code").asText()).isEqualTo("INTERNAL");
            assertThat(error.at("/extensions/reference").asText()).isEqualTo(reference);
            assertThat(error.at("/message").asText()).contains(reference);
        });
    }

    @Test
    void aValueThatNoRecordHoldsIsTheCallersAffair() {
        JsonNode error = server.ask("{ refusing }").at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("INVALID");
        assertThat(error.at("/extensions/argument").asText()).isEqualTo("name");
        assertThat(error.at("/message").asText()).contains("99");
    }

    @Test
    void aMutationAnswersWhatItMade() {
        JsonNode payload = rename("\"" + ProbeSubject.globalId(9) + "\"", "neuf", "{text: \"a\"}");
        assertThat(payload.at("/thing/name").asText()).isEqualTo("neuf[a]");
        assertThat(payload.at("/thing/id").asText()).isEqualTo(ProbeSubject.globalId(9));
        assertThat(payload.at("/thing/next/name").asText()).isEqualTo("chose 10");
        assertThat(payload.at("/userErrors").size()).isZero();
    }

    @Test
    void aRefusedMutationAnswersWhatToMend() {
        JsonNode payload = rename("\"" + ProbeSubject.globalId(9) + "\"", "pris", "");
        assertThat(payload.at("/thing").isNull()).isTrue();
        assertThat(payload.at("/userErrors/0/code").asText()).isEqualTo("TAKEN");
        assertThat(payload.at("/userErrors/0/path/0").asText()).isEqualTo("name");
        assertThat(payload.at("/userErrors/0/message").asText()).startsWith("La latitude (pris)");
    }

    @Test
    void anInputThatNoRecordHoldsIsAUserErrorWithItsPath() {
        JsonNode labels = rename("\"" + ProbeSubject.globalId(9) + "\"", "neuf", "{text: \"a\"}, {text: \" \"}");
        assertThat(labels.at("/userErrors/0/path").toString()).isEqualTo("[\"labels\",\"1\",\"text\"]");
        JsonNode id = rename("\"nonsense\"", "neuf", "");
        assertThat(id.at("/userErrors/0/path").toString()).isEqualTo("[\"id\"]");
        assertThat(id.at("/userErrors/0/code").asText()).isEqualTo("INVALID");
    }

    @Test
    void aLaterMutationSeesNothingLoadedBefore() {
        ProbeSubject subject = server.context().getBean(ProbeSubject.class);
        subject.batches.clear();
        String field = "renameThing(input: {id: \"" + ProbeSubject.globalId(1)
                + "\", name: \"x\"}) { thing { next { name } } }";
        server.ask("mutation { a: " + field + " b: " + field + " }");
        assertThat(subject.batches).containsExactly(Set.of(new UUID(7, 2)), Set.of(new UUID(7, 2)));
    }

    @Test
    void findsThingsByGlobalIdInTheOrderAsked() {
        String unknown = new fr.renfort.graphql.shape.GlobalId("Thing", new UUID(8, 8)).text();
        String foreign = new fr.renfort.graphql.shape.GlobalId("Stranger", new UUID(7, 1)).text();
        JsonNode answer = server.ask(
                "{ node(id: \"" + ProbeSubject.globalId(3) + "\") { id ... on Thing { name } } nodes(ids: [\""
                        + ProbeSubject.globalId(5) + "\", \"garbage\", \"" + unknown + "\", \"" + foreign + "\", \""
                        + ProbeSubject.globalId(4) + "\"]) { __typename id } }");
        assertThat(answer.at("/data/node/name").asText()).isEqualTo("chose 3");
        assertThat(answer.at("/data/nodes/0/id").asText()).isEqualTo(ProbeSubject.globalId(5));
        assertThat(answer.at("/data/nodes/1").isNull()).isTrue();
        assertThat(answer.at("/data/nodes/2").isNull()).isTrue();
        assertThat(answer.at("/data/nodes/3").isNull()).isTrue();
        assertThat(answer.at("/data/nodes/4/id").asText()).isEqualTo(ProbeSubject.globalId(4));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-04T01:30:00Z, 2026-12-04T01:30:00Z",
        "2026-12-04T01:30:00+01:00, 2026-12-04T00:30:00Z",
        "2026-12-04T01:30:00.5-03:00, 2026-12-04T04:30:00.500Z"
    })
    void showsInstantsInUtc(String given, String shown) {
        assertThat(server.ask("{ instant(at: \"" + given + "\") }")
                        .at("/data/instant")
                        .asText())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "\"2026-12-04\"", "7", "\"2026-13-04T01:30:00Z\""})
    void refusesWhatIsNoInstant(String given) {
        assertThat(server.ask("{ instant(at: " + given + ") }")
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("VALIDATION_ERROR");
        String body = "{\"query\":\"query($at: DateTime!) { instant(at: $at) }\",\"variables\":{\"at\":" + given + "}}";
        assertThat(ProbeServer.json(server.send(server.post(body)))
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("BAD_VARIABLES");
    }

    @Test
    void readsAListForwardsAndBackwardsByCursor() {
        JsonNode first = page("things(first: 100)");
        assertThat(first.at("/nodes").size()).isEqualTo(100);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(first.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
        JsonNode third = page("things(first: 60, after: \"" + cursorAfter(200) + "\")");
        assertThat(third.at("/nodes").size()).isEqualTo(49);
        assertThat(third.at("/nodes/0/name").asText()).isEqualTo("chose 201");
        assertThat(third.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(third.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
        JsonNode back = page("things(last: 2, before: \"" + cursorAfter(200) + "\")");
        assertThat(back.at("/nodes/0/name").asText()).isEqualTo("chose 198");
        assertThat(back.at("/nodes/1/name").asText()).isEqualTo("chose 199");
        assertThat(back.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(back.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
        JsonNode last = page("things(last: 1)");
        assertThat(last.at("/nodes/0/name").asText()).isEqualTo("chose 249");
        assertThat(last.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "things(first: 1, last: 1)",
                "things(first: 1, before: \"x\")",
                "things(after: \"not a cursor\")",
                "things(after: \"AAAA\")",
                "wholeList(after: \"AAAA\")"
            })
    void refusesPagesThatMakeNoSense(String field) {
        JsonNode error = server.ask("{ " + field + " { nodes { name } } }").at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("INVALID");
    }

    @Test
    void aSchemaWithAFieldThatNothingAnswersStopsTheStart() {
        assertThatThrownBy(() -> ProbeServer.start(Map.of("renfort.graphql.schema.resources", "unanswered.graphqls")))
                .hasStackTraceContaining("Query.nobody, Orphan");
    }

    @Test
    void aSchemaThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> ProbeServer.start(Map.of("renfort.graphql.schema.resources", "nowhere.graphqls")))
                .hasStackTraceContaining("nowhere.graphqls");
    }

    private static JsonNode rename(String id, String name, String labels) {
        return server.ask("mutation { renameThing(input: {id: " + id + ", name: \"" + name + "\", labels: [" + labels
                        + "]}) { thing { id name next { name } } userErrors { code path message } } }")
                .at("/data/renameThing");
    }

    private static JsonNode page(String field) {
        return server.ask("{ " + field
                        + " { nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }")
                .at("/data/things");
    }

    private static String cursorAfter(int number) {
        return fr.renfort.graphql.shape.Cursor.write(java.util.List.of(new UUID(7, number).toString()));
    }
}
