package fr.renfort.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.database.TestDatabase;
import fr.renfort.graphql.shape.GlobalId;
import fr.renfort.language.Language;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A fresh demonstration in which runs end with their first plan, and its three users. */
final class DayService implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String COORDINATOR = "coordinator; regions=11";
    private static final String OPEN_RUNS =
            "{ region(code: \"11\") { planningRuns(filter: { states: [QUEUED, RUNNING] }, first: 1) { nodes { id } } } }";

    private final HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedServer server;

    DayService() throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(TestDatabase.fresh().properties());
        settings.put("micronaut.server.port", -1);
        settings.put("renfort.demonstration", true);
        settings.put("renfort.run.improvement", "0s");
        server = ApplicationContext.run(EmbeddedServer.class, settings);
        server.getApplicationContext()
                .getBean(Demonstration.class)
                .show(
                        new Screen(new PrintStream(OutputStream.nullOutputStream()), false, Language.FR),
                        server.getURI());
    }

    /** The header that says who takes a step: the coordinator, the hospital that is attacked, or a lender that is asked. */
    String viewer(String role, JsonNode asked) {
        return switch (role) {
            case "hospital" -> "hospital; hospital=" + hospital();
            case "lender" ->
                "lender; lender="
                        + GlobalId.read(asked.at("/node/missions/nodes/0/organisation/id")
                                        .asText())
                                .orElseThrow()
                                .id();
            default -> COORDINATOR;
        };
    }

    private String hospital() {
        HttpRequest.Builder search = HttpRequest.newBuilder(
                server.getURI().resolve("/graphiql/owners?role=HOSPITAL&region=11&text=victor%20dupouy"));
        return send(search, COORDINATOR).at("/0/id").asText();
    }

    /** The whole answer. */
    JsonNode ask(String viewer, String document, JsonNode variables) {
        String body = JSON.createObjectNode()
                .put("query", document)
                .set("variables", variables)
                .toString();
        return send(
                HttpRequest.newBuilder(server.getURI().resolve("/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                viewer);
    }

    /** Waits until every run of the region is over. */
    void awaitRuns() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!ask(COORDINATOR, OPEN_RUNS, JSON.createObjectNode())
                .at("/data/region/planningRuns/nodes")
                .isEmpty()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("A run was not over within " + PATIENCE + ".");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private JsonNode send(HttpRequest.Builder request, String viewer) {
        try {
            return JSON.readTree(client.sendAsync(
                            request.header("Renfort-Viewer", viewer).build(), HttpResponse.BodyHandlers.ofString())
                    .join()
                    .body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }
}
