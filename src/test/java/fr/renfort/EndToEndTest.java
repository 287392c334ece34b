package fr.renfort;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.database.TestDatabase;
import fr.renfort.graphql.shape.GlobalId;
import fr.renfort.territory.register.ImportProgress;
import fr.renfort.territory.register.RegisterFiles;
import fr.renfort.territory.register.RegisterImport;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole program from outside: a running service, its worker and its database, spoken to over HTTP. */
class EndToEndTest {

    private static final String COORDINATOR = "coordinator; regions=11";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    private final HttpClient client = HttpClient.newHttpClient();
    private EmbeddedServer service;
    private JsonNode site;

    @BeforeEach
    void start() {
        Map<String, Object> settings = new HashMap<>(TestDatabase.fresh().properties());
        settings.put("micronaut.server.port", -1);
        settings.put("renfort.demonstration", true);
        settings.put("renfort.run.improvement", "0s");
        service = ApplicationContext.run(EmbeddedServer.class, settings);
        service.getApplicationContext()
                .getBean(RegisterImport.class)
                .importFrom(RegisterFiles.bundled(), "test", ImportProgress.SILENT);
        site = ask(COORDINATOR, "{ establishment(finess: \"910020254\") { id legalEntity { id } } }")
                .get("establishment");
    }

    @AfterEach
    void stop() {
        service.getApplicationContext().close();
    }

    @Test
    void aHospitalUnderAttackAsksAndSomebodyIsCommittedToComeAndStaysSo() {
        String hospital = "hospital; hospital=" + uuid(site.at("/legalEntity/id"));
        String lender = lenderWithAnExpert();
        String request = request(hospital);

        JsonNode plan = awaitPlan(0);
        assertThat(plan.at("/missions/nodes/0/expert/familyName").asText()).isEqualTo("Exemple");
        assertThat(plan.at("/gaps/nodes").size()).isPositive();
        done(COORDINATOR, "publishPlan", "{planId: %s}".formatted(plan.get("id")));
        step(lender, "acceptMission", "SOLICITED");
        step(COORDINATOR, "commitMission", "OFFERED");

        done(COORDINATOR, "planRegion", "{regionCode: \"11\"}");
        JsonNode next = awaitPlan(createdAt(plan));
        assertThat(next.at("/missions/nodes/0/state").asText()).isEqualTo("COMMITTED");
        JsonNode comes = ask(
                hospital,
                "{ node(id: %s) { ... on ReinforcementRequest { coverage { committed } missions { nodes { callingCard { name } } } } } }"
                        .formatted(request));
        assertThat(comes.at("/node/missions/nodes/0/callingCard/name").asText()).isEqualTo("Camille Exemple");
        assertThat(comes.at("/node/coverage/committed").asText()).isEqualTo("PARTIAL");
        assertThat(send(HttpRequest.newBuilder(address("/roster/11")), COORDINATOR))
                .contains("Camille Exemple", "CENTRE HOSPITALIER NOUVEAU SUD FRANCILIEN");
        assertThat(ask("coordinator; regions=84", "{ node(id: %s) { id } }".formatted(request))
                        .get("node")
                        .isNull())
                .isTrue();
    }

    private String lenderWithAnExpert() {
        JsonNode organisation = done(
                        COORDINATOR,
                        "registerOrganisation",
                        "{regionCode: \"11\", name: \"Prêteur d'essai\", kind: CSIRT, maxLentPerDay: 5}",
                        "organisation { id }")
                .get("organisation");
        String lender = "lender; lender=" + uuid(organisation.get("id"));
        done(lender, "registerExpert", """
                {organisationId: %s, givenName: "Camille", familyName: "Exemple", base: {latitude: 48.6, longitude: 2.5},
                 skills: [{skill: "REM.AD", level: 3}], calendar: [{kind: AVAILABLE, startsAt: "%s", endsAt: "%s"}],
                 maxTravelMinutes: 90, noticeMinutes: 0}""".formatted(organisation.get("id"), now, day(10)));
        return lender;
    }

    /** Two seats for one expert: one of them stays empty. */
    private String request(String hospital) {
        JsonNode incident = done(
                        hospital,
                        "declareIncident",
                        "{establishmentId: %s, title: \"Rançongiciel\", kind: RANSOMWARE, severity: 3, knownAt: \"%s\"}"
                                .formatted(site.get("id"), now),
                        "incident { id }")
                .get("incident");
        return done(hospital, "requestReinforcement", """
                        {incidentId: %s, declaredSeverity: 3, expertNeeds: [{skill: "REM.AD", minimumLevel: 2, headcount: 2,
                         startsAt: "%s", endsAt: "%s"}]}""".formatted(incident.get("id"), now, day(4)), "request { id }")
                .at("/request/id")
                .toString();
    }

    private void step(String viewer, String mutation, String from) {
        JsonNode mission = ask(
                        COORDINATOR,
                        "{ region(code: \"11\") { missions(filter: {states: [%s]}) { nodes { id version } } } }"
                                .formatted(from))
                .at("/region/missions/nodes/0");
        done(viewer, mutation, "{id: %s, version: %s}".formatted(mission.get("id"), mission.get("version")));
    }

    /** The plan of the region once no run is to come, newer than an instant, with a mission. */
    private JsonNode awaitPlan(long newerThan) {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            JsonNode region = ask(
                            COORDINATOR,
                            "{ region(code: \"11\") { planningRuns(first: 5) { nodes { state } } currentPlan { id createdAt"
                                    + " gaps { nodes { summary } } missions { nodes { state expert { familyName } } } } } }")
                    .get("region");
            JsonNode plan = region.get("currentPlan");
            boolean quiet = region.at("/planningRuns/nodes").findValuesAsText("state").stream()
                    .allMatch("DONE"::equals);
            if (quiet
                    && plan.isObject()
                    && createdAt(plan) > newerThan
                    && !plan.at("/missions/nodes").isEmpty()) {
                return plan;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("There was no plan within " + PATIENCE + ".");
    }

    private static long createdAt(JsonNode plan) {
        return Instant.parse(plan.get("createdAt").asText()).toEpochMilli();
    }

    private Instant day(int days) {
        return now.plus(days, ChronoUnit.DAYS);
    }

    private void done(String viewer, String mutation, String input) {
        done(viewer, mutation, input, "__typename");
    }

    private JsonNode done(String viewer, String mutation, String input, String shown) {
        JsonNode payload = ask(
                        viewer,
                        "mutation { %s(input: %s) { %s userErrors { message } } }".formatted(mutation, input, shown))
                .get(mutation);
        assertThat(payload.get("userErrors")).as(mutation).isEmpty();
        return payload;
    }

    private JsonNode ask(String viewer, String document) {
        try {
            String body = JSON.writeValueAsString(Map.of("query", document));
            JsonNode answer = JSON.readTree(send(
                    HttpRequest.newBuilder(address("/graphql"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body)),
                    viewer));
            assertThat(answer.has("errors")).as(answer.toString()).isFalse();
            return answer.get("data");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String send(HttpRequest.Builder request, String viewer) {
        return client.sendAsync(request.header("Renfort-Viewer", viewer).build(), HttpResponse.BodyHandlers.ofString())
                .join()
                .body();
    }

    private URI address(String path) {
        return service.getURI().resolve(path);
    }

    private static String uuid(JsonNode globalId) {
        return GlobalId.read(globalId.asText()).orElseThrow().id().toString();
    }
}
