package fr.renfort.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.access.Viewer;
import fr.renfort.territory.NewOrganisation;
import fr.renfort.territory.OrganisationKind;
import fr.renfort.territory.OrganisationRegister;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsolePagesTest {

    private static final Pattern PAYLOAD = Pattern.compile("-d &#x27;(.*?)&#x27;", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ConsoleService service;

    @BeforeAll
    static void start() {
        service = ConsoleService.start(true).withRegister();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theStartPageIsFrenchUnlessTheReaderWantsEnglish() {
        assertThat(service.get("/", "de").body()).contains("<html lang=\"fr\">", "État du service", "18 régions");
        assertThat(service.get("/", "en-GB").body()).contains("<html lang=\"en\">", "State of the service");
        assertThat(service.get("/?lang=fr", "en").body()).contains("<html lang=\"fr\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql"})
    void everyFileAndPageThatAPageNamesIsThere(String page) {
        List<String> links = LINK.matcher(service.get(page, "fr").body())
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(links).hasSizeGreaterThan(3);
        for (String link : links) {
            // Pages that are somebody's ask first who it is.
            assertThat(service.get(link, "fr").statusCode()).as(link).isIn(200, 303);
        }
    }

    @Test
    void whoWritesAClientGetsTheSchemaAsItIsReleased() throws IOException {
        HttpResponse<String> schema = service.get("/graphql/schema.graphqls", "fr");

        assertThat(schema.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(schema.body()).isEqualTo(Files.readString(Path.of("schema.graphqls")));
    }

    @Test
    void theExamplesOfTheStartPageWork() throws Exception {
        List<MatchResult> payloads =
                PAYLOAD.matcher(service.get("/", "fr").body()).results().toList();

        assertThat(payloads).hasSize(2);
        for (MatchResult payload : payloads) {
            JsonNode answer = graphql(payload.group(1).replace("&quot;", "\"").replace("&amp;", "&"));
            assertThat(answer.path("errors").isMissingNode())
                    .as(answer.toString())
                    .isTrue();
            assertThat(answer.path("data").isEmpty()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql", "/roster/11", "/console/console.css", "/health/readiness", "/nowhere"})
    void aBrowserIsToldToLoadNothingFromElsewhere(String path) {
        HttpResponse<String> response = service.get(path, "fr");

        assertThat(response.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("http", "*", "script-src 'unsafe");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void theWorkerOfTheLivePagesMayFetchFromHereAndIsNeverOld() {
        HttpResponse<String> worker = service.get("/live-worker.js", "fr");

        assertThat(worker.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
        assertThat(worker.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'; connect-src 'self';");
        assertThat(worker.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void hospitalsAreFoundByTheNameOfASite() throws Exception {
        JsonNode found =
                JSON.readTree(service.get("/graphiql/owners?role=HOSPITAL&region=11&text=sud%20francilien", "fr")
                        .body());

        assertThat(found).isNotEmpty();
        assertThat(found.get(0).get("name").asText()).containsIgnoringCase("sud francilien");
        assertThat(UUID.fromString(found.get(0).get("id").asText())).isNotNull();
    }

    @Test
    void lendersAreFoundByNameBeyondTheFirstPageToo() throws Exception {
        OrganisationRegister register = service.context().getBean(OrganisationRegister.class);
        for (int number = 100; number < 205; number++) {
            register.register(
                            Viewer.coordinator("test", Set.of("24")),
                            new NewOrganisation("24", "Prêteur " + number, OrganisationKind.PROVIDER, null, 3, null))
                    .orThrow();
        }

        JsonNode found = JSON.readTree(service.get("/graphiql/owners?role=LENDER&region=24&text=TEUR%20204", "fr")
                .body());

        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("name").asText()).isEqualTo("Prêteur 204");
    }

    @Test
    void outsideADemonstrationNobodyChoosesWhoTheyAre() {
        try (ConsoleService plain = ConsoleService.start(false)) {
            assertThat(plain.get("/graphiql", "fr").body())
                    .contains("pas en démonstration")
                    .doesNotContain("<form");
            assertThat(plain.get("/graphiql/owners?role=LENDER&region=11", "fr").statusCode())
                    .isEqualTo(404);
            assertThat(plain.get("/", "fr").body()).doesNotContain("inventés");
        }
    }

    @Test
    void theStartPageSaysSoWhenTheDatabaseDoesNotAnswer() {
        assertThat(new StartPage(
                                new PageFrame(
                                        new fr.renfort.language.Messages(), fr.renfort.language.Language.FR, true),
                                "http://localhost")
                        .of(List.of()))
                .contains("La base de données ne répond pas", "class=\"state down\"");
    }

    private static JsonNode graphql(String payload) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.origin() + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Renfort-Viewer", "coordinator; regions=11")
                .POST(HttpRequest.BodyPublishers.ofString(payload));
        return JSON.readTree(service.send(request).body());
    }
}
