package fr.renfort.crisis;

import static fr.renfort.crisis.CrisisFixtures.NOTHING_HIT;
import static fr.renfort.crisis.CrisisFixtures.NOW;
import static fr.renfort.crisis.CrisisFixtures.ON_SITE_BY_DAY;
import static fr.renfort.crisis.CrisisFixtures.SAMU_HIT;
import static fr.renfort.crisis.CrisisFixtures.THIS_MINUTE;
import static fr.renfort.crisis.CrisisFixtures.asked;
import static fr.renfort.crisis.CrisisFixtures.june;
import static fr.renfort.crisis.CrisisFixtures.ordering;
import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.ASKS_FAR_AWAY;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Viewer;
import fr.renfort.language.Told;
import fr.renfort.pool.Racing;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.SkillCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestDeskTest {

    private static final UUID NOBODY = UUID.fromString("99999999-0000-4000-8000-000000000009");

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
    void aRequestIsReadAsSubmittedWithItsNeedsInOrder() {
        Incident incident = rooms.incident();
        NewRequest wanted = new NewRequest(incident.id(), 1, asked(), " Vite ", null);

        ReinforcementRequest request =
                rooms.requestDesk.requestReinforcement(ASKS, wanted).orThrow();

        assertThat(rooms.requests.get(COORDINATOR, request.id())).isEqualTo(request);
        assertThat(request.state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(request.origin().comment()).isEqualTo("Vite");
        assertThat(request.origin().submission()).isEqualTo(new ReinforcementRequest.Submission(NOW, "hospital", null));
        assertThat(people(request)).isEqualTo(asked().expertNeeds());
        assertThat(equipment(request)).isEqualTo(asked().equipmentNeeds());
        assertThat(rooms.journalOf(ASKS, request.id())).containsExactly("ReinforcementRequested by hospital");
    }

    @Test
    void needsAreReadByTheirOwnIds() {
        ReinforcementRequest request = rooms.request(rooms.incident());
        ExpertNeed people = rooms.requests
                .expertNeedsOf(ASKS, Set.of(request.id()))
                .getOrDefault(request.id(), List.of())
                .get(0);
        EquipmentNeed laptops = rooms.requests
                .equipmentNeedsOf(ASKS, Set.of(request.id()))
                .getOrDefault(request.id(), List.of())
                .get(0);

        assertThat(rooms.requests.expertNeeds(ASKS, Set.of(people.id()))).isEqualTo(Map.of(people.id(), people));
        assertThat(rooms.requests.equipmentNeeds(ASKS, Set.of(laptops.id()))).isEqualTo(Map.of(laptops.id(), laptops));
        assertThat(rooms.requests.expertNeeds(LENDS, Set.of(people.id()))).isEmpty();
        assertThat(rooms.requests.equipmentNeeds(ASKS_FAR_AWAY, Set.of(laptops.id())))
                .isEmpty();
    }

    @Test
    void aPackageFillsInTheNeedsBeforeOnesOwn() {
        PackageOrder order =
                new PackageOrder("ENDPOINT", new NeedWindow(june(2, 8), june(5, 8), null), ON_SITE_BY_DAY, 2);
        NewRequest wanted = new NewRequest(
                rooms.incident().id(), 1, new NewRequest.Asked(order, asked().expertNeeds(), List.of()), null, null);

        ReinforcementRequest request =
                rooms.requestDesk.requestReinforcement(ASKS, wanted).orThrow();

        SkillCode workstations = new SkillCode("REM.PDT");
        assertThat(people(request))
                .containsExactly(
                        new Need.OfExperts(workstations, 1, 6, 2, order.window(), ON_SITE_BY_DAY),
                        new Need.OfExperts(workstations, 2, 1, 2, order.window(), ON_SITE_BY_DAY),
                        asked().expertNeeds().get(0));
        assertThat(equipment(request))
                .containsExactly(new Need.OfEquipment(new EquipmentCode("EQ.LAP"), 50, 2, order.window()));
    }

    @Test
    void whatNobodyKnowsIsRefusedByItsPlaceInTheInput() {
        UUID incident = rooms.incident().id();
        NeedWindow week = new NeedWindow(june(1, 8), june(8, 8), null);
        Need.OfExperts unknownSkill = new Need.OfExperts(new SkillCode("ABC.XYZ"), 1, 1, 1, week, ON_SITE_BY_DAY);
        Need.OfEquipment unknownType = new Need.OfEquipment(new EquipmentCode("EQ.XYZ"), 1, 1, week);

        assertThat(refused(ASKS, ordering(incident, PackageOrder.usual("NOTHING", june(1, 8)))))
                .isEqualTo("NOT_FOUND package.code error.crisis.packageUnknown");
        assertThat(refused(ASKS, asking(incident, List.of(asked().expertNeeds().get(0), unknownSkill), List.of())))
                .isEqualTo("NOT_FOUND expertNeeds.1.skill error.crisis.skillUnknown");
        assertThat(refused(ASKS, asking(incident, List.of(), List.of(unknownType))))
                .isEqualTo("NOT_FOUND equipmentNeeds.0.equipment error.crisis.equipmentUnknown");
        assertThat(refused(ASKS, CrisisFixtures.request(NOBODY, 1)))
                .isEqualTo("NOT_FOUND incidentId error.crisis.incidentUnknown");
    }

    @Test
    void aNeedThatIsOverAlreadyIsRefused() {
        UUID incident = rooms.incident().id();
        NeedWindow over = new NeedWindow(june(1, 1), june(1, 6), null);

        assertThat(refused(ASKS, asking(incident, List.of(CrisisFixtures.directoryPeople(over)), List.of())))
                .isEqualTo("INVALID expertNeeds.0.endsAt error.crisis.overAlready");
        assertThat(refused(ASKS, asking(incident, List.of(), List.of(CrisisFixtures.laptops(over)))))
                .isEqualTo("INVALID equipmentNeeds.0.endsAt error.crisis.overAlready");
        assertThat(refused(ASKS, ordering(incident, new PackageOrder("TRIAGE", over, ON_SITE_BY_DAY, 1))))
                .isEqualTo("INVALID package.endsAt error.crisis.overAlready");
    }

    @Test
    void anOrderOfAPriorityThatIsNoneIsRefused() {
        NeedWindow week = new NeedWindow(june(1, 8), june(8, 8), null);

        assertThat(refused(ASKS, ordering(rooms.incident().id(), new PackageOrder("TRIAGE", week, ON_SITE_BY_DAY, 4))))
                .isEqualTo("INVALID priority error.crisis.priority");
    }

    @Test
    void aCoordinatorNotesARequestFromACall() {
        PhoneCall call = new PhoneCall("Dr Roux", "+33 1 60 00 00 00", june(1, 6));
        NewRequest noted = calling(rooms.incident().id(), call);

        ReinforcementRequest request =
                rooms.requestDesk.requestReinforcement(COORDINATOR, noted).orThrow();

        assertThat(rooms.requests.get(ASKS, request.id()).origin().submission())
                .isEqualTo(new ReinforcementRequest.Submission(NOW, "coordinator-11", call));
        assertThat(refused(ASKS, noted)).isEqualTo("FORBIDDEN phoneCall error.crisis.callByCoordinator");
        assertThat(refused(COORDINATOR, calling(rooms.incident().id(), new PhoneCall("Dr Roux", "112", june(1, 7)))))
                .isEqualTo("INVALID phoneCall.at error.crisis.notInTheFuture");
    }

    @Test
    void othersNeitherAskNorSee() {
        Incident incident = rooms.incident();
        ReinforcementRequest request = rooms.request(incident);

        for (Viewer viewer : List.of(ASKS_FAR_AWAY, FAR_COORDINATOR)) {
            assertThat(refused(viewer, CrisisFixtures.request(incident.id(), 1)))
                    .isEqualTo("NOT_FOUND incidentId error.crisis.incidentUnknown");
            assertThat(rooms.requests.find(viewer, request.id())).isEmpty();
        }
        assertThat(refused(LENDS, CrisisFixtures.request(incident.id(), 1)))
                .isEqualTo("FORBIDDEN  error.crisis.forbidden");
        assertThat(rooms.requests.find(LENDS, request.id())).isEmpty();
        assertThat(rooms.requests.expertNeedsOf(LENDS, Set.of(request.id()))).isEmpty();
    }

    @Test
    void aHigherDeclaredSeverityBecomesTheIncidentsUntilOneIsWeighed() {
        Incident incident = rooms.incident();
        ReinforcementRequest first = rooms.request(incident);
        assertThat(rooms.again(incident).severity()).as("declared lower").isEqualTo(2);

        rooms.requestDesk
                .requestReinforcement(ASKS, CrisisFixtures.request(incident.id(), 3))
                .orThrow();
        assertThat(rooms.again(incident).severity()).as("declared higher").isEqualTo(3);

        rooms.triaged(first, NOTHING_HIT);
        rooms.requestDesk
                .requestReinforcement(ASKS, CrisisFixtures.request(incident.id(), 3))
                .orThrow();
        assertThat(rooms.again(incident).severity()).as("weighed").isEqualTo(1);
    }

    @Test
    void aTriageStoresItsGridAndReplacesTheSeverity() {
        Incident incident = rooms.incident();
        ReinforcementRequest request = rooms.request(incident);

        ReinforcementRequest weighed = rooms.triaged(request, SAMU_HIT);

        assertThat(weighed.state()).isEqualTo(RequestState.TRIAGED);
        assertThat(weighed.triage()).isEqualTo(new ReinforcementRequest.Triage(SAMU_HIT, 4, NOW, "coordinator-11"));
        assertThat(rooms.requests.get(ASKS, request.id())).isEqualTo(weighed);
        assertThat(rooms.again(incident).severity()).isEqualTo(4);
        assertThat(rooms.journalOf(ASKS, request.id())).contains("RequestTriaged by coordinator-11");
    }

    @Test
    void aCoordinatorMayDecideOtherwiseThanTheGridSuggests() {
        Incident incident = rooms.incident();
        ReinforcementRequest request = rooms.request(incident);

        rooms.requestDesk.triage(COORDINATOR, request.id(), 0, SAMU_HIT, 2).orThrow();

        assertThat(rooms.again(incident).severity()).isEqualTo(2);
        assertThat(Told.by(rooms.requestDesk.triage(COORDINATOR, request.id(), 1, SAMU_HIT, 5)))
                .isEqualTo("INVALID severity error.crisis.severity");
    }

    @Test
    void helpUnderWayStaysSoWhenWeighedAgain() {
        ReinforcementRequest active =
                rooms.step(rooms.triaged(rooms.request(rooms.incident()), NOTHING_HIT), RequestState.ACTIVE);

        assertThat(rooms.triaged(active, SAMU_HIT).state()).isEqualTo(RequestState.ACTIVE);
    }

    @Test
    void helpGoingHomeIsNotWeighedAgain() {
        ReinforcementRequest active =
                rooms.step(rooms.triaged(rooms.request(rooms.incident()), NOTHING_HIT), RequestState.ACTIVE);
        ReinforcementRequest leaving = rooms.step(active, RequestState.DEMOBILISING);

        assertThat(Told.by(rooms.requestDesk.triage(COORDINATOR, leaving.id(), leaving.version(), SAMU_HIT, null)))
                .isEqualTo("WRONG_STATE id error.crisis.wrongState");
    }

    @Test
    void onlyACoordinatorWeighsActivatesAndRefuses() {
        ReinforcementRequest request = rooms.request(rooms.incident());

        assertThat(Told.by(rooms.requestDesk.triage(ASKS, request.id(), 0, NOTHING_HIT, null)))
                .isEqualTo("FORBIDDEN  error.crisis.forbidden");
        assertThat(Told.by(rooms.requestDesk.step(
                        ASKS, request.id(), 0, new RequestDesk.Move(RequestState.ACTIVE, null, false))))
                .isEqualTo("FORBIDDEN  error.crisis.forbidden");
        assertThat(Told.by(rooms.requestDesk.step(
                        ASKS, request.id(), 0, new RequestDesk.Move(RequestState.REFUSED, "Non", false))))
                .isEqualTo("FORBIDDEN  error.crisis.forbidden");
        assertThat(Told.by(rooms.requestDesk.step(
                        FAR_COORDINATOR, request.id(), 0, new RequestDesk.Move(RequestState.REFUSED, "Non", false))))
                .isEqualTo("NOT_FOUND id error.crisis.requestUnknown");
    }

    @Test
    void aRequestGoesItsWholeWay() {
        ReinforcementRequest request = rooms.request(rooms.incident());

        ReinforcementRequest active = rooms.step(rooms.triaged(request, NOTHING_HIT), RequestState.ACTIVE);
        ReinforcementRequest leaving = rooms.requestDesk
                .step(
                        ASKS,
                        request.id(),
                        active.version(),
                        new RequestDesk.Move(RequestState.DEMOBILISING, null, false))
                .orThrow();
        ReinforcementRequest closed = rooms.requestDesk
                .step(ASKS, request.id(), leaving.version(), new RequestDesk.Move(RequestState.CLOSED, null, false))
                .orThrow();

        assertThat(closed.ending()).isEqualTo(new ReinforcementRequest.Ending(THIS_MINUTE, null));
        assertThat(rooms.requests.get(ASKS, request.id())).isEqualTo(closed);
        assertThat(rooms.journalOf(ASKS, request.id()))
                .containsExactly(
                        "ReinforcementRequested by hospital",
                        "RequestTriaged by coordinator-11",
                        "RequestStepped by coordinator-11",
                        "RequestStepped by hospital",
                        "RequestEnded by hospital");
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestState.class,
            names = {"REFUSED", "CANCELLED"})
    void anEndBeforeTheEndHasAReason(RequestState end) {
        ReinforcementRequest request = rooms.request(rooms.incident());

        assertThat(stepping(request, end, null)).isEqualTo("INVALID reason error.crisis.reason");
        assertThat(stepping(request, end, "x".repeat(501))).isEqualTo("INVALID reason error.crisis.reason");
        assertThat(rooms.requestDesk
                        .step(COORDINATOR, request.id(), 0, new RequestDesk.Move(end, "Plus besoin", false))
                        .orThrow()
                        .ending())
                .isEqualTo(new ReinforcementRequest.Ending(THIS_MINUTE, "Plus besoin"));
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestState.class,
            names = {"SUBMITTED", "TRIAGED", "ACTIVE", "DEMOBILISING", "CLOSED"})
    void aWrongStepNamesTheState(RequestState next) {
        ReinforcementRequest request = rooms.request(rooms.incident());

        assertThat(stepping(request, next, "Motif")).isEqualTo("WRONG_STATE id error.crisis.wrongState");
    }

    @Test
    void aStepOnWhatAnotherHasChangedSinceIsRefused() {
        ReinforcementRequest request = rooms.request(rooms.incident());
        rooms.triaged(request, NOTHING_HIT);

        assertThat(stepping(request, RequestState.ACTIVE, null)).isEqualTo("STALE version error.crisis.stale");
        assertThat(Told.by(rooms.requestDesk.step(
                        COORDINATOR, NOBODY, 0, new RequestDesk.Move(RequestState.ACTIVE, null, false))))
                .isEqualTo("NOT_FOUND id error.crisis.requestUnknown");
    }

    @Test
    void ofTwoRacingStepsOneWinsAndTheOtherIsTold() throws Exception {
        ReinforcementRequest request = rooms.request(rooms.incident());

        List<String> told = Racing.threads(
                2,
                () -> rooms.requestDesk.step(
                                        COORDINATOR,
                                        request.id(),
                                        0,
                                        new RequestDesk.Move(RequestState.REFUSED, "Non", false))
                                instanceof Outcome.Refused<ReinforcementRequest> refused
                        ? Told.by(refused)
                        : "done");

        assertThat(told).containsExactlyInAnyOrder("done", "STALE version error.crisis.stale");
    }

    private String refused(Viewer viewer, NewRequest wanted) {
        return Told.by(rooms.requestDesk.requestReinforcement(viewer, wanted));
    }

    private String stepping(ReinforcementRequest request, RequestState next, @Nullable String reason) {
        return Told.by(rooms.requestDesk.step(
                COORDINATOR, request.id(), request.version(), new RequestDesk.Move(next, reason, false)));
    }

    private List<Need.OfExperts> people(ReinforcementRequest request) {
        return rooms.requests.expertNeedsOf(ASKS, Set.of(request.id())).getOrDefault(request.id(), List.of()).stream()
                .map(ExpertNeed::asked)
                .toList();
    }

    private List<Need.OfEquipment> equipment(ReinforcementRequest request) {
        return rooms
                .requests
                .equipmentNeedsOf(ASKS, Set.of(request.id()))
                .getOrDefault(request.id(), List.of())
                .stream()
                .map(EquipmentNeed::asked)
                .toList();
    }

    private static NewRequest asking(UUID incident, List<Need.OfExperts> people, List<Need.OfEquipment> equipment) {
        return new NewRequest(incident, 1, new NewRequest.Asked(null, people, equipment), null, null);
    }

    private static NewRequest calling(UUID incident, PhoneCall call) {
        return new NewRequest(incident, 1, asked(), null, call);
    }
}
