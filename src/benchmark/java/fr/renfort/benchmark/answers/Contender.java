package fr.renfort.benchmark.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A service that is asked the query, in a process of its own. */
final class Contender implements AutoCloseable {
    private static final Path QUERIES = Path.of("src", "benchmark", "resources", "answers");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String name;
    private final Process process;
    private final HttpRequest request;

    /**
     * @param query name of the file with the service's words for the query
     * @param headers of each request, besides what a client of GraphQL sends
     */
    Contender(String name, Process process, URI graphql, String query, Map<String, String> headers) {
        this.name = name;
        this.process = process;
        HttpRequest.Builder asking = HttpRequest.newBuilder(graphql)
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json, application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(query)));
        headers.forEach(asking::header);
        this.request = asking.build();
    }

    String name() {
        return name;
    }

    HttpRequest request() {
        return request;
    }

    /** The answer to the query, once the service is ready to give it. */
    JsonNode firstAnswer() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 200) {
                    return JSON.readTree(response.body());
                }
                throw new IllegalStateException(name + " answers " + response.statusCode() + ": " + response.body());
            } catch (IOException notYet) {
                if (System.nanoTime() > until || !process.isAlive()) {
                    throw new IOException(name + " does not answer; its log is in the folder of the report.", notYet);
                }
                Thread.sleep(POLL.toMillis());
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static byte[] body(String query) {
        try {
            return JSON.writeValueAsBytes(Map.of("query", Files.readString(QUERIES.resolve(query))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
