package fr.renfort.graphql.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.database.TestDatabase;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The whole service with the probe schema, and a client that calls it as a coordinator. */
public final class ProbeServer implements AutoCloseable {

    public static final String VIEWER = "coordinator; regions=11";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private ProbeServer(EmbeddedServer server) {
        this.server = server;
    }

    public static ProbeServer start(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(TestDatabase.fresh().properties());
        all.put("renfort.graphql.schema.resources", "probe.graphqls");
        all.put("renfort.demonstration", true);
        all.put("micronaut.server.port", -1);
        all.putAll(settings);
        return new ProbeServer(ApplicationContext.run(EmbeddedServer.class, all));
    }

    public ApplicationContext context() {
        return server.getApplicationContext();
    }

    /** A request to the GraphQL endpoint as the coordinator. */
    public HttpRequest.Builder request() {
        return bare("").header("Renfort-Viewer", VIEWER);
    }

    /** A request to the GraphQL endpoint as nobody. */
    public HttpRequest.Builder bare(String query) {
        return HttpRequest.newBuilder(URI.create(server.getURL() + "/graphql" + query));
    }

    /** A GET request with parameters: name, value, name, value... */
    public HttpRequest.Builder get(String... parameters) {
        StringBuilder query = new StringBuilder();
        for (int index = 0; index < parameters.length; index += 2) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(parameters[index])
                    .append('=')
                    .append(URLEncoder.encode(parameters[index + 1], StandardCharsets.UTF_8));
        }
        return bare(query.toString()).header("Renfort-Viewer", VIEWER).GET();
    }

    /** A POST request with a JSON body. */
    public HttpRequest.Builder post(String body) {
        return request().header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** What comes back. */
    public HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }

    /** The answer to a document, by POST, in French. */
    public JsonNode ask(String document) {
        return json(send(post(body(document))));
    }

    public static String body(String document) {
        try {
            return JSON.writeValueAsString(Map.of("query", document));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
