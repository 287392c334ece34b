package fr.renfort.benchmark.answers;

import com.fasterxml.jackson.databind.JsonNode;
import fr.renfort.graphql.shape.GlobalId;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Answers of both contenders in one shape: ids as UUIDs, instants in UTC. What differs then is a difference of content.
 */
final class SameShape {
    private SameShape() {}

    /** The incidents of an answer, as nested maps and lists; the names of PostGraphile's query are Renfort's by its aliases. */
    static Object of(JsonNode answer) {
        JsonNode data = answer.path("data");
        if (!answer.path("errors").isMissingNode() || data.isMissingNode()) {
            throw new IllegalStateException("An error was answered: " + answer.at("/errors/0"));
        }
        return plain(data.has("region") ? data.at("/region/incidents") : data.at("/incidents"));
    }

    /** Where the first difference is, with both values; empty: they are the same. */
    static Optional<String> difference(Object one, Object other) {
        return difference("incidents", one, other);
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
            return fields;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(plain(item)));
            return items;
        }
        return node.isTextual() ? plain(node.asText()) : node.toString();
    }

    private static String plain(String text) {
        Optional<GlobalId> id = GlobalId.read(text);
        if (id.isPresent()) {
            return id.get().id().toString();
        }
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException noInstant) {
            return text;
        }
    }

    private static Optional<String> difference(String place, Object one, Object other) {
        if (one instanceof Map<?, ?> fields && other instanceof Map<?, ?> others) {
            if (!fields.keySet().equals(others.keySet())) {
                return Optional.of(place + ": " + fields.keySet() + " and " + others.keySet());
            }
            return fields.entrySet().stream()
                    .flatMap(field ->
                            difference(place + "." + field.getKey(), field.getValue(), others.get(field.getKey()))
                                    .stream())
                    .findFirst();
        }
        if (one instanceof List<?> items && other instanceof List<?> others && items.size() == others.size()) {
            for (int i = 0; i < items.size(); i++) {
                Optional<String> found = difference(place + "." + i, items.get(i), others.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return one.equals(other) ? Optional.empty() : Optional.of(place + ": " + one + " and " + other);
    }
}
