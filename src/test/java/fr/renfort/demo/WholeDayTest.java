package fr.renfort.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The day of the ready queries in its order, on a fresh demonstration. What was answered is left in {@code target/day}, to be
 * compared with what was expected.
 */
class WholeDayTest {

    private static final Path FOLDER = Path.of("src/main/resources/console/queries/day");
    private static final Path ANSWERED = Path.of("target/day");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static DayService service;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    private final Map<String, JsonNode> answers = new HashMap<>();

    @BeforeAll
    static void start() throws InterruptedException {
        service = new DayService();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @TestFactory
    Stream<DynamicTest> everyStepOfTheDayIsAnsweredAsExpected() throws IOException {
        return steps().stream().map(step -> dynamicTest(step, () -> take(step)));
    }

    private static List<String> steps() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .map(name -> name.replace(".graphql", ""))
                    .sorted()
                    .toList();
        }
    }

    private void take(String step) throws IOException {
        String document = Files.readString(FOLDER.resolve(step + ".graphql"));
        ObjectNode variables = (ObjectNode) JSON.readTree(Files.readString(FOLDER.resolve(step + ".json")));
        variables.properties().forEach(variable -> variable.setValue(filled(variable.getValue())));
        String viewer =
                service.viewer(step.split("-")[1], answers.getOrDefault("WhoIsAsked", MissingNode.getInstance()));
        service.awaitRuns();

        JsonNode answer = service.ask(viewer, document, variables);

        Files.createDirectories(ANSWERED);
        Files.writeString(
                ANSWERED.resolve(step + ".answer.json"), answer.path("data").toPrettyString());
        assertThat(answer.path("errors")).isEmpty();
        answers.put(operation(document), answer.get("data"));
        JsonNode expected = JSON.readTree(Files.readString(FOLDER.resolve(step + ".answer.json")));
        assertThat(new ExpectedAnswer(expected).differences(answer.get("data"))).isEmpty();
    }

    private static String operation(String document) {
        return new Parser()
                .parseDocument(document)
                .getDefinitionsOfType(OperationDefinition.class)
                .get(0)
                .getName();
    }

    /** A variable as the editor fills it in. */
    private JsonNode filled(JsonNode variable) {
        String sign = variable.asText();
        if (!variable.isTextual() || !sign.startsWith("${")) {
            return variable;
        }
        String name = sign.substring(2, sign.length() - 1);
        return switch (name) {
            case "now" -> JsonNodeFactory.instance.textNode(now.toString());
            case "inAWeek" ->
                JsonNodeFactory.instance.textNode(now.plus(Duration.ofDays(7)).toString());
            case "key" -> JsonNodeFactory.instance.textNode(UUID.randomUUID().toString());
            default ->
                answers.getOrDefault(name.split("\\.")[0], MissingNode.getInstance())
                        .at(name.substring(name.indexOf('.')).replace('.', '/'));
        };
    }
}
