package fr.renfort.graphql.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.renfort.graphql.engine.GraphqlRequest;
import fr.renfort.graphql.http.RequestLimits;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what clients say. Thread-safe. */
@Singleton
final class MessageReader {

    private static final int LONGEST_ID = 200;

    private final JsonMapper json;

    MessageReader(RequestLimits limits) {
        this.json = limits.reader();
    }

    /**
     * Reads a message.
     *
     * @throws HangUp with BAD_MESSAGE when it is none of the protocol
     */
    Message read(String text) {
        Map<String, @Nullable Object> message = object("message", parsed(text));
        String type = text("type", message.get("type"));
        return switch (type) {
            case "connection_init" -> new Message.Init(optionalObject("payload", message.get("payload")));
            case "ping" -> new Message.Ping(optionalPayload(message));
            case "pong" -> {
                optionalPayload(message);
                yield new Message.Pong();
            }
            case "subscribe" -> new Message.Subscribe(id(message), request(object("payload", message.get("payload"))));
            case "complete" -> new Message.Complete(id(message));
            default -> throw bad("type");
        };
    }

    private @Nullable Object parsed(String text) {
        try {
            return json.readValue(text, Object.class);
        } catch (JsonProcessingException noJson) {
            throw new HangUp(CloseCode.BAD_MESSAGE);
        }
    }

    private static @Nullable Object optionalPayload(Map<String, @Nullable Object> message) {
        Object payload = message.get("payload");
        return payload == null ? null : object("payload", payload);
    }

    private static GraphqlRequest request(Map<String, @Nullable Object> payload) {
        optionalObject("extensions", payload.get("extensions"));
        Object operation = payload.get("operationName");
        return new GraphqlRequest(
                text("query", payload.get("query")),
                operation == null ? null : text("operationName", operation),
                optionalObject("variables", payload.get("variables")),
                false);
    }

    private static String id(Map<String, @Nullable Object> message) {
        String id = text("id", message.get("id"));
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw bad("id");
        }
        return id;
    }

    private static String text(String name, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw bad(name);
    }

    private static Map<String, @Nullable Object> optionalObject(String name, @Nullable Object value) {
        return value == null ? Map.of() : object(name, value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            return (Map<String, @Nullable Object>) value;
        }
        throw bad(name);
    }

    private static HangUp bad(String name) {
        return new HangUp(CloseCode.BAD_MESSAGE, CloseCode.BAD_MESSAGE.reason() + ": " + name);
    }
}
