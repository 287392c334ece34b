package fr.renfort.crisis;

import static fr.renfort.crisis.CrisisFixtures.attackOn;
import static fr.renfort.crisis.CrisisFixtures.june;
import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_SITE;
import static fr.renfort.pool.TwoRegions.HOSPITAL;
import static fr.renfort.pool.TwoRegions.LENDS;
import static fr.renfort.pool.TwoRegions.SITE;
import static fr.renfort.pool.TwoRegions.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Viewer;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrisisReadingTest {

    private static final Viewer PLANNER = Viewer.planner("11");

    private CrisisRooms rooms;

    @BeforeEach
    void open() {
        rooms = new CrisisRooms();
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void incidentsAreListedLatestFirstForwardAndBackward() {
        Incident first = declared();
        Incident second = declared();
        Incident third = declared();
        rooms.incidentDesk.declareIncident(FAR_COORDINATOR, attackOn(FAR_SITE)).orThrow();
        IncidentFilter region = IncidentFilter.of("11");

        Page<Incident> page = rooms.incidents.list(COORDINATOR, region, PageRequest.first(2));

        assertThat(page.items()).containsExactly(third, second);
        assertThat(page.more()).isTrue();
        assertThat(rooms.incidents
                        .list(COORDINATOR, region, beside(second, false))
                        .items())
                .containsExactly(first);
        assertThat(rooms.incidents
                        .list(COORDINATOR, region, beside(second, true))
                        .items())
                .containsExactly(third);
        assertThat(rooms.incidents
                        .list(COORDINATOR, region, new PageRequest(2, List.of(), true))
                        .items())
                .as("from the end")
                .containsExactly(first, second);
        assertThat(rooms.incidents
                        .list(FAR_COORDINATOR, region, PageRequest.first(9))
                        .items())
                .isEmpty();
    }

    @Test
    void incidentsAreFoundByHospitalOpennessAndExercise() {
        Incident open = declared();
        Incident closed = declared();
        rooms.incidentDesk.closeIncident(ASKS, closed.id(), 0, false).orThrow();
        Incident played = exercise();

        assertThat(ids(IncidentFilter.of("11").open(true))).containsExactly(played.id(), open.id());
        assertThat(ids(IncidentFilter.of("11").open(false))).containsExactly(closed.id());
        assertThat(ids(IncidentFilter.of("11").exercise(true))).containsExactly(played.id());
        assertThat(ids(IncidentFilter.ofHospital(HOSPITAL).open(true).exercise(false)))
                .containsExactly(open.id());
    }

    @Test
    void requestsAreListedLatestFirstAndFoundByStateAndIncident() {
        Incident incident = declared();
        ReinforcementRequest first = submitted(incident);
        ReinforcementRequest second = submitted(incident);
        ReinforcementRequest elsewhere = submitted(declared());
        ReinforcementRequest refused = rooms.step(first, RequestState.REFUSED);

        assertThat(rooms.requests
                        .list(COORDINATOR, RequestFilter.of("11"), PageRequest.first(9))
                        .items())
                .containsExactly(elsewhere, second, refused);
        assertThat(rooms.requests
                        .list(
                                ASKS,
                                RequestFilter.ofIncident(incident.id()).in(Set.of(RequestState.SUBMITTED)),
                                PageRequest.first(9))
                        .items())
                .containsExactly(second);
        PageRequest beyond = new PageRequest(
                9,
                List.of(
                        second.origin().submission().at().toString(),
                        second.id().toString()),
                false);
        PageRequest before = new PageRequest(
                9,
                List.of(
                        second.origin().submission().at().toString(),
                        second.id().toString()),
                true);
        assertThat(rooms.requests
                        .list(COORDINATOR, RequestFilter.of("11"), beyond)
                        .items())
                .containsExactly(refused);
        assertThat(rooms.requests
                        .list(COORDINATOR, RequestFilter.of("11"), before)
                        .items())
                .containsExactly(elsewhere);
    }

    @Test
    void aCrisisHasTheNeedsOfWhatIsPlanned() {
        Incident incident = declared();
        ReinforcementRequest planned = submitted(incident);
        rooms.step(submitted(incident), RequestState.REFUSED);
        rooms.step(submitted(incident), RequestState.CANCELLED);

        List<OngoingIncident> crises = rooms.crises.of(PLANNER, "11");

        assertThat(crises).hasSize(1);
        OngoingIncident crisis = crises.get(0);
        assertThat(crisis.incident()).isEqualTo(incident);
        assertThat(crisis.informationSystems()).containsExactly(SYSTEM);
        assertThat(crisis.expertNeeds()).extracting(ExpertNeed::request).containsExactly(planned.id());
        assertThat(crisis.equipmentNeeds()).extracting(EquipmentNeed::request).containsExactly(planned.id());
    }

    @Test
    void needsOfAClosedRequestEndWithIt() {
        Incident incident = declared();
        ReinforcementRequest active =
                rooms.step(rooms.triaged(submitted(incident), CrisisFixtures.NOTHING_HIT), RequestState.ACTIVE);
        ReinforcementRequest leaving = rooms.step(active, RequestState.DEMOBILISING);
        rooms.time.set(june(3, 12).plusSeconds(30));
        rooms.step(leaving, RequestState.CLOSED);

        OngoingIncident crisis = rooms.crises.of(PLANNER, "11").get(0);

        assertThat(crisis.expertNeeds())
                .extracting(need -> need.asked().window())
                .containsExactly(new NeedWindow(june(1, 8), june(3, 12), null));
        assertThat(crisis.equipmentNeeds())
                .extracting(need -> need.asked().window())
                .containsExactly(new NeedWindow(june(1, 8), june(3, 12), null));
    }

    @Test
    void needsThatWereToBeginAfterTheEndAreGone() {
        Incident incident = declared();
        submitted(incident);
        rooms.time.set(june(1, 8));
        rooms.incidentDesk.closeIncident(ASKS, incident.id(), 0, false).orThrow();

        OngoingIncident crisis = rooms.crises.of(PLANNER, "11").get(0);

        assertThat(crisis.incident().open()).isFalse();
        assertThat(crisis.expertNeeds()).isEmpty();
        assertThat(crisis.equipmentNeeds()).isEmpty();
    }

    @Test
    void needsThatEndedBeforeTheRequestKeepTheirOwnEnd() {
        Incident incident = declared();
        submitted(incident);
        rooms.time.set(june(9, 0));
        rooms.incidentDesk.closeIncident(ASKS, incident.id(), 0, false).orThrow();

        assertThat(rooms.crises.of(PLANNER, "11").get(0).expertNeeds())
                .extracting(need -> need.asked().window().to())
                .containsExactly(june(8, 8));
    }

    @Test
    void aClosedIncidentIsRememberedForFiveWeeks() {
        Incident incident = declared();
        rooms.incidentDesk.closeIncident(ASKS, incident.id(), 0, false).orThrow();

        rooms.time.set(CrisisFixtures.THIS_MINUTE.plus(Crises.REMEMBERED));
        assertThat(rooms.crises.of(PLANNER, "11")).hasSize(1);
        rooms.time.advance(Duration.ofMinutes(1));
        assertThat(rooms.crises.of(PLANNER, "11")).isEmpty();
    }

    @Test
    void crisesAreThoseOfTheScope() {
        declared();
        exercise();

        assertThat(rooms.crises.of(PLANNER, "11"))
                .extracting(crisis -> crisis.incident().facts().exercise())
                .containsExactlyInAnyOrder(false, true);
        assertThat(rooms.crises.of(LENDS, "11")).isEmpty();
        assertThat(rooms.crises.of(PLANNER, "84")).isEmpty();
    }

    @Test
    void nothingIsReadOfNothing() {
        assertThat(rooms.incidents.byIds(COORDINATOR, List.of())).isEmpty();
        assertThat(rooms.incidents.systemsOf(COORDINATOR, List.of())).isEmpty();
        assertThat(rooms.requests.byIds(COORDINATOR, List.of())).isEmpty();
        assertThat(rooms.requests.expertNeedsOf(COORDINATOR, List.of())).isEmpty();
        assertThat(rooms.requests.equipmentNeedsOf(COORDINATOR, List.of())).isEmpty();
        assertThat(rooms.requests.expertNeeds(COORDINATOR, List.of())).isEmpty();
        assertThat(rooms.requests.equipmentNeeds(COORDINATOR, List.of())).isEmpty();
        assertThat(Assertions.catchThrowable(() -> rooms.incidents.get(COORDINATOR, SITE)))
                .hasMessageContaining(SITE.toString());
        assertThat(Assertions.catchThrowable(() -> rooms.requests.get(COORDINATOR, SITE)))
                .hasMessageContaining(SITE.toString());
    }

    private Incident declared() {
        rooms.time.advance(Duration.ofSeconds(1));
        return rooms.incident();
    }

    private ReinforcementRequest submitted(Incident incident) {
        rooms.time.advance(Duration.ofSeconds(1));
        return rooms.request(incident);
    }

    private Incident exercise() {
        rooms.time.advance(Duration.ofSeconds(1));
        Incident.Facts facts =
                new Incident.Facts("Exercice", Incident.Kind.RANSOMWARE, true, CrisisFixtures.KNOWN_AT, false, null);
        return rooms.incidentDesk
                .declareIncident(ASKS, new NewIncident(SITE, facts, 1, List.of()))
                .orThrow();
    }

    private List<UUID> ids(IncidentFilter filter) {
        return rooms.incidents.list(COORDINATOR, filter, PageRequest.first(9)).items().stream()
                .map(Incident::id)
                .toList();
    }

    private static PageRequest beside(Incident incident, boolean backward) {
        return new PageRequest(
                2,
                List.of(incident.course().declaredAt().toString(), incident.id().toString()),
                backward);
    }
}
