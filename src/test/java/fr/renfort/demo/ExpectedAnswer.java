package fr.renfort.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.renfort.graphql.shape.GlobalId;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An answer with signs for what is another one on each day: {@code <id>}, {@code <instant>}, {@code <text>} (not empty),
 * {@code <number>}, {@code <any>}, and at the end of a list {@code <more>}: one item or more like the one before, or
 * {@code <perhaps>}: any number of them, none included.
 */
record ExpectedAnswer(JsonNode expected) {

    private static final String MORE = "<more>";
    private static final String PERHAPS = "<perhaps>";

    /** Each place in which an answer is another one, with both values. */
    List<String> differences(JsonNode answer) {
        return differences("data", expected, answer).toList();
    }

    private static Stream<String> differences(String place, JsonNode expected, JsonNode answer) {
        if (expected.isObject() && answer.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            answer.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .flatMap(name -> differences(place + "." + name, at(expected, name), at(answer, name)));
        }
        if (expected.isArray() && answer.isArray()) {
            return items(place, expected, answer);
        }
        return matches(expected, answer)
                ? Stream.empty()
                : Stream.of("%s: %s instead of %s".formatted(place, answer, expected));
    }

    private static JsonNode at(JsonNode object, String name) {
        return object.has(name) ? object.get(name) : MissingNode.getInstance();
    }

    private static Stream<String> items(String place, JsonNode expected, JsonNode answer) {
        String end = expected.isEmpty() ? "" : expected.get(expected.size() - 1).asText();
        boolean open = end.equals(MORE) || end.equals(PERHAPS);
        int written = open ? expected.size() - 1 : expected.size();
        boolean fits = open ? end.equals(PERHAPS) || answer.size() >= written : answer.size() == written;
        if (!fits) {
            return Stream.of("%s: %d items instead of %d".formatted(place, answer.size(), written));
        }
        return IntStream.range(0, answer.size())
                .boxed()
                .flatMap(i -> differences(place + "." + i, expected.get(Math.min(i, written - 1)), answer.get(i)));
    }

    private static boolean matches(JsonNode expected, JsonNode answer) {
        return switch (expected.asText()) {
            case "<any>" -> !answer.isMissingNode();
            case "<text>" -> answer.isTextual() && !answer.asText().isBlank();
            case "<number>" -> answer.isNumber();
            case "<id>" -> GlobalId.read(answer.asText()).isPresent();
            case "<instant>" -> isInstant(answer.asText());
            default -> expected.equals(answer);
        };
    }

    private static boolean isInstant(String text) {
        try {
            return OffsetDateTime.parse(text).toEpochSecond() > 0;
        } catch (DateTimeException other) {
            return false;
        }
    }
}
