package fr.renfort.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.database.TestDatabase;
import fr.renfort.pool.TwoRegions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FilesOverHttpTest {

    private static final String EXPERTS = """
            référence;organisme;nom;prénom;site FINESS;trajet max (min);préavis (min)
            A1;CH de 11;=Moreau;Alix;910000002;90;240
            """;
    private static final String COORDINATOR = "coordinator; regions=11";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static EmbeddedServer server;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        TestDatabase database = TestDatabase.fresh();
        TwoRegions.insertInto(database);
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("micronaut.server.port", -1);
        properties.put("renfort.demonstration", true);
        properties.put("renfort.files.bytes", 20_000);
        server = ApplicationContext.run(EmbeddedServer.class, properties);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFileIsSentLookedAtAppliedAndFetched() throws Exception {
        HttpResponse<String> sent = post("/exchange/experts.csv", COORDINATOR, EXPERTS);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        JsonNode preview = JSON.readTree(sent.body());
        assertThat(preview.at("/state").asText()).isEqualTo("ready");
        assertThat(preview.at("/counts/created").asInt()).isEqualTo(1);
        String address = "/exchange/imports/" + preview.at("/id").asText();
        assertThat(JSON.readTree(get(address, COORDINATOR).body())).isEqualTo(preview);
        assertThat(get(address, "coordinator; regions=84").statusCode()).isEqualTo(404);

        JsonNode changes = JSON.readTree(
                get(address + "/changes?action=create", COORDINATOR).body());
        assertThat(changes.at("/items/0/line").asInt()).isEqualTo(2);
        assertThat(changes.at("/items/0/action").asText()).isEqualTo("create");
        assertThat(changes.at("/items").size()).isEqualTo(1);
        assertThat(changes.at("/next").isNumber()).isFalse();
        assertThat(JSON.readTree(get(address + "/changes?after=2", COORDINATOR).body())
                        .at("/items"))
                .isEmpty();
        assertThat(status(get(address + "/changes?action=burn", COORDINATOR))).isEqualTo("422 INVALID");

        HttpResponse<String> applied = post(address + "/apply?confirmed=true", COORDINATOR, "");
        assertThat(JSON.readTree(applied.body()).at("/state").asText()).isEqualTo("applied");
        assertThat(post(address + "/apply", COORDINATOR, "").statusCode()).isEqualTo(409);

        HttpResponse<String> fetched = get("/exchange/experts.csv?separator=comma&lang=en", COORDINATOR);
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(fetched.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"experts.csv\"");
        assertThat(fetched.body())
                .startsWith("id,reference,organisation,family name")
                .contains(",'=Moreau,");
    }

    @Test
    void aFileWithABadLineIsShownWithItsProblemsInTheCallersLanguage() throws Exception {
        HttpResponse<String> sent = post(
                "/exchange/experts.csv?lang=en", COORDINATOR, EXPERTS + "A2;CH de 11;Petit;Ana;910000002;many;240\n");

        assertThat(sent.statusCode()).isEqualTo(422);
        JsonNode problem = JSON.readTree(sent.body()).at("/problems/0");
        assertThat(problem.at("/line").asInt()).isEqualTo(3);
        assertThat(problem.at("/column").asText()).isEqualTo("max travel (min)");
        assertThat(problem.at("/value").asText()).isEqualTo("many");
        assertThat(problem.at("/message").asText()).isEqualTo("The value must be a whole number.");
    }

    @Test
    void aPageSendsFilesByItsSessionAndAPageOfAnotherSiteDoesNot() throws Exception {
        HttpRequest.Builder ours = bySession().header("Origin", server.getURI().toString());
        assertThat(send(ours).statusCode()).isEqualTo(201);
        assertThat(send(bySession().header("Origin", "http://elsewhere.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(bySession()).statusCode()).isEqualTo(401);
    }

    @Test
    void anUploadCutHalfWayStoresNothingAndTheWholeFileMayFollow() throws Exception {
        String whole = EXPERTS.replace("A1", "C1");
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(logged);
        try (Socket line = new Socket(server.getHost(), server.getPort())) {
            line.getOutputStream()
                    .write("""
                            POST /exchange/experts.csv HTTP/1.1\r
                            Host: localhost\r
                            Renfort-Viewer: %s\r
                            Content-Type: text/csv\r
                            Content-Length: %d\r
                            \r
                            %s""".formatted(COORDINATOR, 2 * whole.length(), whole).getBytes(UTF_8));
            line.shutdownOutput();
            assertThat(new String(line.getInputStream().readAllBytes(), UTF_8)).doesNotContain("201 Created");
        } finally {
            root.detachAppender(logged);
        }
        assertThat(logged.list)
                .filteredOn(event -> event.getLevel().equals(Level.ERROR))
                .isEmpty();

        HttpResponse<String> sent = post("/exchange/experts.csv", COORDINATOR, whole);

        assertThat(JSON.readTree(sent.body()).at("/counts/created").asInt()).isEqualTo(1);
    }

    private static HttpRequest.Builder bySession() {
        String session = Base64.getUrlEncoder().withoutPadding().encodeToString(COORDINATOR.getBytes(UTF_8));
        return request("/exchange/experts.csv")
                .header("Cookie", "renfort-session=" + session)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(EXPERTS.replace("A1", "S1")));
    }

    @Test
    void whatCannotBeReadAtAllIsRefusedWithItsOwnStatus() throws Exception {
        assertThat(status(post("/exchange/experts.csv", COORDINATOR, "âge\n3\n")))
                .isEqualTo("422 INVALID");
        assertThat(status(post("/exchange/experts.csv", "hospital; hospital=" + TwoRegions.HOSPITAL, EXPERTS)))
                .isEqualTo("403 FORBIDDEN");
        assertThat(status(post("/exchange/experts.csv?region=84", COORDINATOR, EXPERTS)))
                .isEqualTo("403 FORBIDDEN");
        assertThat(status(post("/exchange/experts.csv", "coordinator; regions=11,84", EXPERTS)))
                .isEqualTo("422 INVALID");
        assertThat(status(post("/exchange/people.csv", COORDINATOR, EXPERTS))).isEqualTo("404 NOT_FOUND");
        assertThat(status(post("/exchange/experts.csv", "nobody", EXPERTS))).isEqualTo("422 INVALID");
        assertThat(status(post("/exchange/experts.csv", COORDINATOR, EXPERTS + "x".repeat(20_000))))
                .isEqualTo("413 INVALID");
        assertThat(status(get("/exchange/experts.csv?separator=tab", COORDINATOR)))
                .isEqualTo("422 INVALID");
        assertThat(status(get("/exchange/experts.csv", "observer; regions=11"))).isEqualTo("403 FORBIDDEN");
        assertThat(status(send(request("/exchange/experts.csv")))).isEqualTo("401 FORBIDDEN");
        assertThat(status(send(request("/exchange/lots.csv")
                        .header("Renfort-Viewer", COORDINATOR)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("a=b")))))
                .isEqualTo("415 INVALID");
    }

    private static String status(HttpResponse<String> response) throws Exception {
        return response.statusCode() + " "
                + JSON.readTree(response.body()).at("/errors/0/code").asText();
    }

    private static HttpResponse<String> post(String path, String viewer, String body) throws Exception {
        return send(request(path)
                .header("Renfort-Viewer", viewer)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> get(String path, String viewer) throws Exception {
        return send(request(path).header("Renfort-Viewer", viewer));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.getURI() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
