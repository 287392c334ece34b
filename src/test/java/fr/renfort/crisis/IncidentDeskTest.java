package fr.renfort.crisis;

import static fr.renfort.crisis.CrisisFixtures.NOW;
import static fr.renfort.crisis.CrisisFixtures.THIS_MINUTE;
import static fr.renfort.crisis.CrisisFixtures.attackOn;
import static fr.renfort.crisis.CrisisFixtures.facts;
import static fr.renfort.crisis.CrisisFixtures.june;
import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.ASKS_FAR_AWAY;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_SYSTEM;
import static fr.renfort.pool.TwoRegions.HOSPITAL;
import static fr.renfort.pool.TwoRegions.LENDS;
import static fr.renfort.pool.TwoRegions.SITE;
import static fr.renfort.pool.TwoRegions.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Viewer;
import fr.renfort.language.Told;
import fr.renfort.vocabulary.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentDeskTest {

    private CrisisRooms rooms;

    @BeforeAll
    void open() {
        rooms = new CrisisRooms();
    }

    @BeforeEach
    void setTime() {
        rooms.time.set(NOW);
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void aDeclaredIncidentIsReadAsDeclared() {
        Incident incident = rooms.incidentDesk
                .declareIncident(ASKS, new NewIncident(SITE, facts("Attaque"), 3, List.of(SYSTEM, FAR_SYSTEM)))
                .orThrow();

        assertThat(rooms.incidents.get(ASKS, incident.id())).isEqualTo(incident);
        assertThat(incident.site()).isEqualTo(new Incident.Site("11", HOSPITAL, SITE));
        assertThat(incident.facts()).isEqualTo(facts("Attaque"));
        assertThat(incident.severity()).isEqualTo(3);
        assertThat(incident.course())
                .isEqualTo(new Incident.Course(NOW, null, null, new IncidentReports(null, null), 0));
        assertThat(rooms.incidents.systemsOf(ASKS, Set.of(incident.id())).get(incident.id()))
                .containsExactly(SYSTEM, FAR_SYSTEM);
        assertThat(rooms.journalOf(ASKS, incident.id())).containsExactly("IncidentDeclared by hospital");
    }

    @Test
    void theInformationSystemIsThatOfTheSiteUnlessOthersAreNamed() {
        Incident incident = rooms.incident();

        assertThat(rooms.incidents.systemsOf(ASKS, Set.of(incident.id())).get(incident.id()))
                .containsExactly(SYSTEM);
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        UUID unknown = UUID.fromString("99999999-0000-4000-8000-000000000009");

        assertThat(Told.by(rooms.incidentDesk.declareIncident(COORDINATOR, attackOn(unknown))))
                .isEqualTo("NOT_FOUND establishmentId error.crisis.establishment");
        assertThat(Told.by(rooms.incidentDesk.declareIncident(
                        COORDINATOR, new NewIncident(SITE, facts("Attaque"), 1, List.of(unknown)))))
                .isEqualTo("NOT_FOUND informationSystemIds error.crisis.informationSystemUnknown");
        assertThat(Told.by(rooms.incidentDesk.closeIncident(COORDINATOR, unknown, 0, false)))
                .isEqualTo("NOT_FOUND id error.crisis.incidentUnknown");
    }

    @Test
    void anIncidentIsKnownBeforeItIsDeclared() {
        Incident.Facts tomorrow = new Incident.Facts("Attaque", Incident.Kind.OTHER, false, june(2, 0), false, null);

        assertThat(Told.by(rooms.incidentDesk.declareIncident(ASKS, new NewIncident(SITE, tomorrow, 1, List.of()))))
                .isEqualTo("INVALID knownAt error.crisis.notInTheFuture");
    }

    @Test
    void onlyTheHospitalOrACoordinatorOfItsRegionDeclares() {
        for (Viewer viewer : List.of(ASKS_FAR_AWAY, FAR_COORDINATOR, LENDS, Viewer.planner("11"))) {
            assertThat(Told.by(rooms.incidentDesk.declareIncident(viewer, attackOn(SITE))))
                    .isEqualTo("FORBIDDEN  error.crisis.forbidden");
        }
        assertThat(rooms.incidentDesk.declareIncident(COORDINATOR, attackOn(SITE)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void othersDoNotSeeAnIncident() {
        Incident incident = rooms.incident();

        for (Viewer viewer : List.of(ASKS_FAR_AWAY, FAR_COORDINATOR, LENDS)) {
            assertThat(rooms.incidents.find(viewer, incident.id())).isEmpty();
            assertThat(rooms.incidents.systemsOf(viewer, Set.of(incident.id()))).isEmpty();
        }
        assertThat(Told.by(rooms.incidentDesk.closeIncident(FAR_COORDINATOR, incident.id(), 0, false)))
                .isEqualTo("NOT_FOUND id error.crisis.incidentUnknown");
        assertThat(rooms.incidents.get(COORDINATOR, incident.id())).isEqualTo(incident);
    }

    @Test
    void aComplaintIsFiledAndCorrected() {
        Incident incident = rooms.incident();
        Incident.Complaint first = new Incident.Complaint(june(1, 5), null);
        Incident.Complaint corrected = new Incident.Complaint(june(1, 6), "PV 2026/118");

        Incident filed =
                rooms.incidentDesk.fileComplaint(ASKS, incident.id(), 0, first).orThrow();
        Incident again = rooms.incidentDesk
                .fileComplaint(COORDINATOR, incident.id(), 1, corrected)
                .orThrow();

        assertThat(filed.complaintClock().state(NOW)).isEqualTo(LegalClock.State.MET);
        assertThat(again.course().complaint()).isEqualTo(corrected);
        assertThat(rooms.again(incident)).isEqualTo(again);
        assertThat(rooms.journalOf(ASKS, incident.id()))
                .containsExactly(
                        "IncidentDeclared by hospital",
                        "ComplaintFiled by hospital",
                        "ComplaintFiled by coordinator-11");
    }

    @Test
    void aComplaintIsFiledAfterTheAttackWasKnownAndBeforeNow() {
        Incident incident = rooms.incident();

        assertThat(Told.by(rooms.incidentDesk.fileComplaint(
                        ASKS, incident.id(), 0, new Incident.Complaint(june(1, 7), null))))
                .isEqualTo("INVALID filedAt error.crisis.notInTheFuture");
        assertThat(Told.by(rooms.incidentDesk.fileComplaint(
                        ASKS, incident.id(), 0, new Incident.Complaint(june(1, 1), null))))
                .isEqualTo("INVALID filedAt error.crisis.notBeforeKnown");
    }

    @Test
    void aChangeOfWhatAnotherHasChangedSinceIsRefused() {
        Incident incident = rooms.incident();
        rooms.incidentDesk
                .fileComplaint(ASKS, incident.id(), 0, new Incident.Complaint(june(1, 5), null))
                .orThrow();

        assertThat(Told.by(rooms.incidentDesk.closeIncident(COORDINATOR, incident.id(), 0, false)))
                .isEqualTo("STALE version error.crisis.stale");
    }

    @Test
    void aClosedIncidentEndsItsRequestsAndTakesNoMore() {
        Incident incident = rooms.incident();
        ReinforcementRequest live = rooms.request(incident);
        ReinforcementRequest cancelled = rooms.step(rooms.request(incident), RequestState.CANCELLED);

        Incident closed = rooms.incidentDesk
                .closeIncident(
                        ASKS, incident.id(), rooms.again(incident).course().version(), false)
                .orThrow();

        assertThat(closed.open()).isFalse();
        assertThat(closed.course().closedAt()).isEqualTo(THIS_MINUTE);
        assertThat(rooms.again(incident)).isEqualTo(closed);
        ReinforcementRequest ended = rooms.requests.get(ASKS, live.id());
        assertThat(ended.state()).isEqualTo(RequestState.CLOSED);
        assertThat(ended.ending()).isEqualTo(new ReinforcementRequest.Ending(THIS_MINUTE, null));
        assertThat(rooms.requests.get(ASKS, cancelled.id()).state()).isEqualTo(RequestState.CANCELLED);
        assertThat(rooms.journalOf(ASKS, live.id())).contains("RequestEnded by hospital");
        assertThat(rooms.journalOf(ASKS, incident.id())).contains("IncidentClosed by hospital");
        assertThat(Told.by(rooms.incidentDesk.closeIncident(
                        ASKS, incident.id(), closed.course().version(), false)))
                .isEqualTo("WRONG_STATE id error.crisis.incidentClosed");
        assertThat(Told.by(rooms.requestDesk.requestReinforcement(ASKS, CrisisFixtures.request(incident.id(), 1))))
                .isEqualTo("WRONG_STATE incidentId error.crisis.incidentClosed");
    }

    @Test
    void anIncidentClosedInTheMinuteItWasKnownEndsThen() {
        Incident.Facts justNow = new Incident.Facts("Attaque", Incident.Kind.OTHER, false, THIS_MINUTE, false, null);
        Incident incident = rooms.incidentDesk
                .declareIncident(ASKS, new NewIncident(SITE, justNow, 1, List.of()))
                .orThrow();
        rooms.time.set(Instant.parse("2026-06-01T06:29:00Z"));

        assertThat(rooms.incidentDesk
                        .closeIncident(ASKS, incident.id(), 0, false)
                        .orThrow()
                        .course()
                        .closedAt())
                .isEqualTo(THIS_MINUTE);
    }
}
