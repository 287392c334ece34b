package fr.renfort.graphql.shape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.renfort.access.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A payload as a text: by field, what its values are and how they are found again. The things themselves are read anew, so
 * that a repeat may ask for other fields of them than the first time.
 */
final class PayloadText {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Field>> FIELDS = new TypeReference<>() {};

    private final Map<String, Keepsake<?>> kinds;

    PayloadText(Map<String, Keepsake<?>> kinds) {
        this.kinds = Map.copyOf(kinds);
    }

    /** One field of a payload: a value, or a list of them, each by its kind and its text. */
    private record Field(boolean list, List<Value> values) {}

    private record Value(String kind, String text) {}

    /** @throws IllegalStateException when a value is of no kind that can be kept */
    String write(Map<String, ?> payload) {
        Map<String, Field> fields = new TreeMap<>();
        payload.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                fields.put(name, new Field(true, list.stream().map(this::value).toList()));
            } else if (value != null) {
                fields.put(name, new Field(false, List.of(value(value))));
            }
        });
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A payload cannot be kept.", impossible);
        }
    }

    Map<String, @Nullable Object> read(Viewer viewer, String text) {
        try {
            Map<String, @Nullable Object> payload = new HashMap<>();
            JSON.readValue(text, FIELDS).forEach((name, field) -> payload.put(name, found(viewer, field)));
            return payload;
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("This was not kept as a payload: " + text, foreign);
        }
    }

    private @Nullable Object found(Viewer viewer, Field field) {
        List<Object> values = new ArrayList<>();
        for (Value value : field.values()) {
            Keepsake<?> kind = kinds.get(value.kind());
            Object found = kind == null ? null : kind.found().apply(viewer, value.text());
            if (found != null) {
                values.add(found);
            }
        }
        if (field.list()) {
            return values;
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private Value value(Object value) {
        return kinds.values().stream()
                .filter(kind -> kind.shown().isInstance(value))
                .findFirst()
                .map(kind -> new Value(kind.name(), kind.keep(value)))
                .orElseThrow(() -> new IllegalStateException(
                        "Nothing says how a " + value.getClass().getName() + " is kept for a repeat."));
    }
}
