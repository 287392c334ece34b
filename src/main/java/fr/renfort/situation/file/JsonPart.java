package fr.renfort.situation.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.renfort.planning.facts.OpenWindow;
import fr.renfort.vocabulary.TimeWindow;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a JSON document that knows where it is, so that whatever is wrong with it can be said.
 *
 * @param path from the document's root, such as {@code experts[3].skills}; empty: the root
 */
record JsonPart(String path, JsonNode node) {
    static JsonPart root(JsonNode node) {
        return new JsonPart("", node);
    }

    JsonPart get(String field) {
        if (!node.isObject()) {
            throw mustBe("an object");
        }
        JsonNode child = node.get(field);
        return new JsonPart(
                path.isEmpty() ? field : path + "." + field, child == null ? MissingNode.getInstance() : child);
    }

    boolean absent() {
        return node.isMissingNode() || node.isNull();
    }

    String text() {
        if (!node.isTextual()) {
            throw mustBe("a text");
        }
        return node.textValue();
    }

    @Nullable
    String textOrNull() {
        return absent() ? null : text();
    }

    int integer() {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw mustBe("a whole number of at most 9 digits");
        }
        return node.intValue();
    }

    double number() {
        if (!node.isNumber()) {
            throw mustBe("a number");
        }
        return node.doubleValue();
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw mustBe("true or false");
        }
        return node.booleanValue();
    }

    Instant instant() {
        try {
            return Instant.parse(text());
        } catch (DateTimeException e) {
            throw mustBe("an instant such as 2026-06-01T06:00:00Z");
        }
    }

    @Nullable
    Instant instantOrNull() {
        return absent() ? null : instant();
    }

    <E extends Enum<E>> E oneOf(Class<E> words) {
        String word = text();
        for (E constant : words.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        throw mustBe("one of " + List.of(words.getEnumConstants()));
    }

    <T> List<T> list(Function<JsonPart, T> item) {
        if (!node.isArray()) {
            throw mustBe("a list");
        }
        List<T> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            JsonPart part = new JsonPart(path + "[" + i + "]", node.get(i));
            items.add(part.made(item));
        }
        return items;
    }

    Map<String, Integer> integers() {
        if (!node.isObject()) {
            throw mustBe("an object");
        }
        Map<String, Integer> integers = new LinkedHashMap<>();
        node.fieldNames()
                .forEachRemaining(field -> integers.put(field, get(field).integer()));
        return integers;
    }

    /** A list of windows, two instants each: [from, to). Empty ones hold nothing and are left out. */
    List<TimeWindow> windows() {
        return list(JsonPart::window).stream().flatMap(Optional::stream).toList();
    }

    private Optional<TimeWindow> window() {
        List<Instant> ends = list(JsonPart::instant);
        if (ends.size() != 2 || ends.get(1).isBefore(ends.get(0))) {
            throw mustBe("two instants, the second not before the first");
        }
        boolean empty = ends.get(0).equals(ends.get(1));
        return empty ? Optional.empty() : Optional.of(new TimeWindow(ends.get(0), ends.get(1)));
    }

    /** The fields {@code from} and {@code to}; no {@code to}: open. */
    OpenWindow openWindow() {
        return made(part ->
                new OpenWindow(part.get("from").instant(), part.get("to").instantOrNull()));
    }

    /** Makes something of this part; what its record refuses is told with the place. */
    <T> T made(Function<JsonPart, T> maker) {
        try {
            return maker.apply(this);
        } catch (IllegalArgumentException e) {
            throw new FileFormatException((path.isEmpty() ? "The file" : path) + ": " + e.getMessage(), e);
        }
    }

    FileFormatException mustBe(String expectation) {
        String was = node.isMissingNode() ? "absent" : node.toString();
        String shown = was.length() > 80 ? was.substring(0, 80) + "..." : was;
        return new FileFormatException(
                (path.isEmpty() ? "The file" : path) + " (" + shown + ") must be " + expectation + ".");
    }
}
