package fr.renfort.situation.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.renfort.planning.facts.ImpossibleFactException;
import fr.renfort.planning.facts.OpenWindow;
import fr.renfort.situation.file.FileFormatException.Expectation;
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
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final String EXAMPLE = "2026-06-01T06:00:00Z";
    private static final int MOST_SHOWN = 80;

    static JsonPart root(JsonNode node) {
        return new JsonPart("", node);
    }

    JsonPart get(String field) {
        if (!node.isObject()) {
            throw mustBe("object");
        }
        JsonNode child = node.get(field);
        return new JsonPart(within(field), child == null ? MissingNode.getInstance() : child);
    }

    private String within(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    boolean absent() {
        return node.isMissingNode() || node.isNull();
    }

    String text() {
        if (!node.isTextual()) {
            throw mustBe("text");
        }
        return node.textValue();
    }

    @Nullable
    String textOrNull() {
        return absent() ? null : text();
    }

    int integer() {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw mustBe("integer");
        }
        return node.intValue();
    }

    int integer(int least, int most) {
        int integer = integer();
        if (integer < least || integer > most) {
            throw mustBe("between", least, most);
        }
        return integer;
    }

    /** Zero or positive. */
    long penalty() {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
            throw mustBe("penalty");
        }
        return node.longValue();
    }

    double number() {
        if (!node.isNumber()) {
            throw mustBe("number");
        }
        return node.doubleValue();
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw mustBe("flag");
        }
        return node.booleanValue();
    }

    Instant instant() {
        Instant instant = parsed();
        if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
            throw mustBe("thisAge");
        }
        if (instant.getNano() != 0 || instant.getEpochSecond() % 60 != 0) {
            throw mustBe("wholeMinute", EXAMPLE);
        }
        return instant;
    }

    private Instant parsed() {
        try {
            return Instant.parse(text());
        } catch (DateTimeException e) {
            throw mustBe("instant", EXAMPLE);
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
        throw mustBe("oneOf", List.of(words.getEnumConstants()));
    }

    List<JsonPart> parts() {
        if (!node.isArray()) {
            throw mustBe("list");
        }
        List<JsonPart> parts = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            parts.add(new JsonPart(path + "[" + i + "]", node.get(i)));
        }
        return parts;
    }

    <T> List<T> list(Function<JsonPart, T> item) {
        List<T> items = new ArrayList<>();
        parts().forEach(part -> items.add(part.made(item)));
        return items;
    }

    /** A list of exactly so many. */
    <T> List<T> list(int size, Function<JsonPart, T> item) {
        List<T> items = list(item);
        if (items.size() != size) {
            throw mustBe("listOf", size);
        }
        return items;
    }

    Map<String, Integer> integers(int least, int most) {
        if (!node.isObject()) {
            throw mustBe("object");
        }
        Map<String, Integer> integers = new LinkedHashMap<>();
        node.fieldNames()
                .forEachRemaining(field -> integers.put(field, get(field).integer(least, most)));
        return integers;
    }

    /** A list of windows, two instants each: [from, to). Empty ones hold nothing and are left out. */
    List<TimeWindow> windows() {
        return list(JsonPart::window).stream().flatMap(Optional::stream).toList();
    }

    private Optional<TimeWindow> window() {
        List<Instant> ends = list(JsonPart::instant);
        if (ends.size() != 2 || ends.get(1).isBefore(ends.get(0))) {
            throw mustBe("window");
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
        } catch (ImpossibleFactException e) {
            Expectation expected =
                    new Expectation("file.mustBe.fact." + e.mustBe().name(), e.limits());
            throw new FileFormatException("file.mustBe", within(e.field()), shortened(e.was()), expected);
        }
    }

    /** @param expectation key of what must be here */
    FileFormatException mustBe(String expectation, Object... arguments) {
        Expectation expected = Expectation.of(expectation, arguments);
        if (node.isMissingNode() && !path.isEmpty()) {
            return new FileFormatException("file.absent", path, expected);
        }
        String was = node.isMissingNode() ? "absent" : shortened(node.toString());
        return path.isEmpty()
                ? new FileFormatException("file.wholeMustBe", was, expected)
                : new FileFormatException("file.mustBe", path, was, expected);
    }

    private static String shortened(String was) {
        return was.length() > MOST_SHOWN ? was.substring(0, MOST_SHOWN) + "..." : was;
    }
}
