package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.renfort.database.Eventually;
import fr.renfort.database.TestDatabase;
import fr.renfort.graphql.live.LiveClient;
import fr.renfort.graphql.live.LiveNode;
import fr.renfort.graphql.shape.GlobalId;
import fr.renfort.language.Language;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens on one node is told to those who follow it on two others, as far as it is theirs to see. */
class LiveUpdatesTest {

    private static final String REQUESTS =
            "subscription { reinforcementRequestChanged { id state incident { title } coverage { proposed } } }";
    private static final String OTHER_HOSPITAL = "hospital; hospital=00000000-0000-4000-8000-00000000dead";

    private static AttackedRegion region;
    private static Story story;
    private static LiveNode node;
    private static LiveNode other;
    private final List<LiveClient> clients = new ArrayList<>();

    @BeforeAll
    static void open() {
        region = new AttackedRegion();
        story = new Story(region);
        node = new LiveNode(region.database, Map.of());
        other = new LiveNode(region.database, Map.of());
    }

    @AfterAll
    static void close() {
        node.close();
        other.close();
        region.close();
    }

    @AfterEach
    void everybodyHangsUp() {
        clients.forEach(LiveClient::hangUp);
        Eventually.holds("nobody follows", () -> node.subscriptions() + other.subscriptions() == 0);
    }

    @Test
    void whoFollowsARequestHearsOfItOnWhicheverNode() {
        LiveClient coordinator = following(node, "coordinator; regions=11", REQUESTS);
        LiveClient elsewhere = following(other, "coordinator; regions=11,84", REQUESTS);
        LiveClient hospital = following(other, "hospital; hospital=" + region.hit.legalEntityId(), REQUESTS);

        String request = requested();

        for (LiveClient client : new LiveClient[] {coordinator, elsewhere, hospital}) {
            JsonNode event = client.event("reinforcementRequestChanged");
            assertThat(event.at("/id").asText()).isEqualTo(request);
            assertThat(event.at("/state").asText()).isEqualTo("SUBMITTED");
            assertThat(event.at("/incident/title").asText()).isEqualTo("Rançongiciel au CHSF");
            assertThat(client.hearsNothing()).isTrue();
        }
    }

    @Test
    void nobodyHearsOfWhatIsNotTheirs() {
        LiveClient neighbour = following(node, "coordinator; regions=84", REQUESTS);
        LiveClient hospital = following(node, OTHER_HOSPITAL, REQUESTS);
        LiveClient lender = following(node, "lender; lender=" + region.lender, REQUESTS);
        LiveClient expert = following(node, "expert; expert=" + Story.raw(story.expert.at("id")), REQUESTS);
        LiveClient wrongRegion = following(
                node,
                "coordinator; regions=11",
                "subscription { reinforcementRequestChanged(regionCode: \"84\") { id } }");
        LiveClient curious = following(
                node, "coordinator; regions=84", "subscription { planningRunChanged(regionCode: \"11\") { id } }");
        LiveClient told = following(node, "coordinator; regions=11", REQUESTS);

        requested();
        told.event("reinforcementRequestChanged");

        for (LiveClient client : new LiveClient[] {neighbour, hospital, lender, expert, wrongRegion, curious, told}) {
            assertThat(client.hearsNothing()).isTrue();
        }
    }

    @Test
    void whatWasTakenBackIsNotTold() {
        LiveClient client = following(
                node, "coordinator; regions=11", "subscription { incidentChanged(regionCode: \"11\") { id title } }");

        region.mutate(
                region.coordinator,
                Language.FR,
                "declareIncident",
                "incident { id }",
                Inputs.with(Inputs.incident(region.siteId()), Map.of("severity", 9)));
        String declared = region.done(
                        region.coordinator,
                        "declareIncident",
                        "incident { id }",
                        Inputs.with(Inputs.incident(region.siteId()), Map.of("title", "Un autre")))
                .at("incident.id")
                .text();

        JsonNode event = client.event("incidentChanged");
        assertThat(event.at("/id").asText()).isEqualTo(declared);
        assertThat(event.at("/title").asText()).isEqualTo("Un autre");
        assertThat(client.hearsNothing()).isTrue();
    }

    @Test
    void anIncidentIsToldOfWhenSomethingHappensToARequestOfIt() {
        LiveClient client = following(
                other,
                "hospital; hospital=" + region.hit.legalEntityId(),
                "subscription { incidentChanged { id severity } }");

        requested();

        assertThat(client.event("incidentChanged").at("/id").asText())
                .isEqualTo(story.incident.at("id").text());
    }

    @Test
    void aPlanItsMissionsAndItsLoansAreToldToThoseTheyConcern() {
        LiveClient plans = following(
                node, "coordinator; regions=11", "subscription { planChanged(regionCode: \"11\") { id publishedAt } }");
        String missionFields =
                "subscription { missionChanged { state callingCard { name } duties { nodes { startsAt } } } }";
        LiveClient lender = following(other, "lender; lender=" + region.lender, missionFields);
        LiveClient hospital = following(node, "hospital; hospital=" + region.hit.legalEntityId(), missionFields);
        LiveClient expert = following(node, "expert; expert=" + Story.raw(story.expert.at("id")), missionFields);
        LiveClient stranger = following(node, "lender; lender=" + UUID.randomUUID(), missionFields);
        LiveClient loans = following(
                other, "lender; lender=" + region.lender, "subscription { loanChanged(regionCode: \"11\") { state } }");

        String plan = story.plan();
        assertThat(plans.event("planChanged").at("/publishedAt").isNull()).isTrue();
        region.done(region.coordinator, "publishPlan", "plan { id }", Map.of("planId", plan));

        JsonNode published = plans.event("planChanged");
        assertThat(published.at("/id").asText()).isEqualTo(plan);
        assertThat(published.at("/publishedAt").isNull()).isFalse();
        for (LiveClient client : new LiveClient[] {lender, hospital, expert}) {
            JsonNode mission = client.event("missionChanged");
            assertThat(mission.at("/state").asText()).isEqualTo("SOLICITED");
            assertThat(mission.at("/duties/nodes")).isNotEmpty();
        }
        assertThat(loans.event("loanChanged").at("/state").asText()).isEqualTo("SOLICITED");
        for (LiveClient client : new LiveClient[] {plans, lender, hospital, expert, stranger, loans}) {
            assertThat(client.hearsNothing()).isTrue();
        }
    }

    @Test
    void aRunIsShownAtOnceThenAtEachStepUntilItIsOver() {
        String run = region.done(region.coordinator, "planRegion", "planningRun { id }", Map.of("regionCode", "11"))
                .at("planningRun.id")
                .text();
        LiveClient ofRegion = following(
                other,
                "coordinator; regions=11",
                "subscription { planningRunChanged(regionCode: \"11\") { id state } }");
        LiveClient stranger = following(
                other,
                "coordinator; regions=84",
                "subscription { planningRunProgress(id: \"" + run + "\") { state } }");
        LiveClient client = connected(node, "coordinator; regions=11");
        client.subscribe("run", "subscription { planningRunProgress(id: \"" + run + "\") { state startedAt } }");

        assertThat(client.event("planningRunProgress").at("/state").asText()).isEqualTo("QUEUED");
        sql("UPDATE planning_run SET state = 'RUNNING', started_at = now() WHERE id = '" + raw(run) + "'");
        assertThat(client.event("planningRunProgress").at("/state").asText()).isEqualTo("RUNNING");
        assertThat(ofRegion.event("planningRunChanged").at("/id").asText()).isEqualTo(run);
        sql("UPDATE planning_run SET steps = 7 WHERE id = '" + raw(run) + "'");
        assertThat(client.event("planningRunProgress").at("/state").asText()).isEqualTo("RUNNING");
        sql("UPDATE planning_run SET state = 'FAILED', finished_at = now(), failure_reference = 'x' WHERE id = '"
                + raw(run) + "'; INSERT INTO journal_entry (region_code, at, actor, kind, subject_id, details)"
                + " VALUES ('11', now(), 'planner', 'RunFailed', '" + raw(run) + "', '{}')");
        assertThat(client.event("planningRunProgress").at("/state").asText()).isEqualTo("FAILED");
        assertThat(client.next("complete").at("/id").asText()).isEqualTo("run");
        assertThat(stranger.hearsNothing()).isTrue();
    }

    @Test
    void whatHappensWhileTheBellIsLostIsToldOnceItIsHeardAgain() throws SQLException {
        LiveClient client = following(node, "coordinator; regions=11", REQUESTS);
        LiveClient runs = following(
                node, "coordinator; regions=11", "subscription { planningRunChanged(regionCode: \"11\") { state } }");
        requested();
        client.event("reinforcementRequestChanged");

        String missed;
        try (Connection outside = outside(region.database);
                Statement admin = outside.createStatement()) {
            String name = region.database.url().replaceFirst(".*/", "");
            admin.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
            admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name
                    + "' AND application_name = 'renfort bell'");
            Eventually.holds("nobody hears", () -> !node.hears() && !other.hears());
            missed = requested();
            admin.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
        }

        hearsOf(client, missed);
        Eventually.holds("all hear", () -> node.hears() && other.hears());
        hearsOf(client, requested());
        assertThat(runs.event("planningRunChanged").at("/state").asText()).isEqualTo("QUEUED");
    }

    private static Connection outside(TestDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.url().replaceFirst("/test_[0-9a-f]+", "/postgres"), database.username(), database.password());
    }

    /** A client whose subscription is known to the node. */
    private LiveClient following(LiveNode on, String viewer, String document) {
        LiveClient client = connected(on, viewer);
        int before = on.subscriptions();
        client.subscribe("live", document);
        Eventually.holds("it is followed", () -> on.subscriptions() == before + 1);
        return client;
    }

    private LiveClient connected(LiveNode to, String viewer) {
        LiveClient client = to.client(viewer);
        clients.add(client);
        return client;
    }

    /** Passes over what is told a second time. */
    private static void hearsOf(LiveClient client, String request) {
        JsonNode event = client.event("reinforcementRequestChanged");
        while (!event.at("/id").asText().equals(request)) {
            event = client.event("reinforcementRequestChanged");
        }
    }

    private static String requested() {
        return region.done(
                        region.coordinator,
                        "requestReinforcement",
                        "request { id }",
                        Story.requestInput(story.incident.at("id").text()))
                .at("request.id")
                .text();
    }

    private static String raw(String globalId) {
        return GlobalId.read(globalId).orElseThrow().id().toString();
    }

    private static void sql(String statements) {
        try (Connection connection = region.database.connect();
                Statement changing = connection.createStatement()) {
            changing.execute("SET search_path = renfort");
            changing.execute(statements);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
