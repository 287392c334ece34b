package fr.renfort.graphql.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.renfort.graphql.engine.GraphqlRequest;
import fr.renfort.graphql.http.HttpRefusal.Code;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads GraphQL requests from HTTP requests. Thread-safe. */
@Singleton
final class RequestReader {

    private static final String QUERY = "query";
    private static final String OPERATION_NAME = "operationName";
    private static final String VARIABLES = "variables";
    private static final String EXTENSIONS = "extensions";

    private final RequestLimits limits;
    private final JsonMapper json;

    RequestReader(RequestLimits limits) {
        this.limits = limits;
        this.json = limits.reader();
    }

    /**
     * The request in a query string. It may only read.
     *
     * @throws HttpRefusal when a parameter is missing, given twice or of the wrong type
     */
    GraphqlRequest get(HttpRequest<?> request) {
        HttpParameters parameters = request.getParameters();
        String variables = single(parameters, VARIABLES);
        String extensions = single(parameters, EXTENSIONS);
        object(EXTENSIONS, extensions == null ? null : parsed(extensions));
        return new GraphqlRequest(
                required(QUERY, single(parameters, QUERY)),
                single(parameters, OPERATION_NAME),
                object(VARIABLES, variables == null ? null : parsed(variables)),
                true);
    }

    /**
     * The request in a body.
     *
     * @throws HttpRefusal when the body is too large, no JSON object, or a parameter of it is missing or of the wrong type
     */
    GraphqlRequest post(HttpRequest<?> request, byte @Nullable [] body) {
        requireJson(request.getHeaders().get(HttpHeaders.CONTENT_TYPE));
        if (body == null || body.length == 0) {
            throw new HttpRefusal(Code.BAD_JSON, 0, 0);
        }
        if (body.length > limits.bytes()) {
            throw new HttpRefusal(Code.BODY_TOO_LARGE, body.length, limits.bytes());
        }
        Object read = parsed(text(body));
        if (read instanceof List<?>) {
            throw new HttpRefusal(Code.BATCH_NOT_SUPPORTED);
        }
        Map<String, @Nullable Object> parameters = object("body", read);
        object(EXTENSIONS, parameters.get(EXTENSIONS));
        return new GraphqlRequest(
                required(QUERY, text(QUERY, parameters.get(QUERY))),
                text(OPERATION_NAME, parameters.get(OPERATION_NAME)),
                object(VARIABLES, parameters.get(VARIABLES)),
                false);
    }

    private static void requireJson(@Nullable String contentType) {
        MediaType type = contentType == null ? null : mediaType(contentType);
        if (type == null || !type.getName().equalsIgnoreCase(MediaType.APPLICATION_JSON) || !isUtf8(type)) {
            throw new HttpRefusal(Code.UNSUPPORTED_MEDIA_TYPE, contentType == null ? "" : contentType);
        }
    }

    private static boolean isUtf8(MediaType type) {
        return type.getParameters()
                .get("charset")
                .map("utf-8"::equalsIgnoreCase)
                .orElse(true);
    }

    private static @Nullable MediaType mediaType(String contentType) {
        try {
            return MediaType.of(contentType);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new HttpRefusal(Code.BAD_JSON, 0, 0);
        }
    }

    private @Nullable Object parsed(String text) {
        try {
            return json.readValue(text, Object.class);
        } catch (StreamConstraintsException tooDeep) {
            throw new HttpRefusal(Code.BODY_TOO_DEEP, limits.depth());
        } catch (JsonProcessingException noJson) {
            throw new HttpRefusal(
                    Code.BAD_JSON,
                    noJson.getLocation().getLineNr(),
                    noJson.getLocation().getColumnNr());
        }
    }

    private static @Nullable String single(HttpParameters parameters, String name) {
        List<String> values = parameters.getAll(name);
        if (values.size() > 1) {
            throw new HttpRefusal(Code.BAD_REQUEST, name);
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private static String required(String name, @Nullable String value) {
        if (value == null) {
            throw new HttpRefusal(Code.BAD_REQUEST, name);
        }
        return value;
    }

    private static @Nullable String text(String name, @Nullable Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new HttpRefusal(Code.BAD_REQUEST, name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(String name, @Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?>) {
            return (Map<String, @Nullable Object>) value;
        }
        throw new HttpRefusal(Code.BAD_REQUEST, name);
    }
}
