package fr.renfort.mission;

import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.mission.MissionRooms.evening;
import static fr.renfort.mission.MissionRooms.morning;
import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.crisis.Incident;
import fr.renfort.crisis.IncidentDesk;
import fr.renfort.crisis.Incidents;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.crisis.RequestDesk;
import fr.renfort.crisis.RequestState;
import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromisedHelpTest {

    private MissionRooms rooms;
    private IncidentDesk incidentDesk;
    private RequestDesk requestDesk;

    @BeforeAll
    void open() {
        rooms = new MissionRooms();
        incidentDesk = rooms.context.getBean(IncidentDesk.class);
        requestDesk = rooms.context.getBean(RequestDesk.class);
    }

    @BeforeEach
    void setTime() {
        rooms.time.set(MissionRooms.NOW);
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void endingARequestSaysThatPromisedPeopleWouldBeSentHomeAndAsks() {
        ReinforcementRequest request = rooms.request(1, 2, 4);
        promiseSomebody("Durand", request);

        UserError error = refusal(cancelled(request, false));

        assertThat(error.code()).isEqualTo(UserErrorCode.PROMISED);
        assertThat(error.message()).isEqualTo("error.crisis.promised");
        assertThat(error.arguments()).containsExactly("1", "0", evening(4).toString());
        assertThat(cancelled(request, true).orThrow().state()).isEqualTo(RequestState.CANCELLED);
    }

    @Test
    void closingAnIncidentSaysThatPromisedEquipmentWouldBeSentHomeAndAsks() {
        ReinforcementRequest request = rooms.request(1, 2, 4);
        UUID lot = rooms.lot();
        PublishedPlan published =
                rooms.publish(rooms.store(new Written().lending(rooms.laptops(request), lot, morning(2))));
        Loan loan = rooms.loans.get(COORDINATOR, published.asked().get(0));
        rooms.loanDesk.accept(LENDS, loan.id(), loan.progress().version()).orThrow();

        UserError error = refusal(closed(request, false));

        assertThat(error.code()).isEqualTo(UserErrorCode.PROMISED);
        assertThat(error.arguments()).containsExactly("0", "1", evening(4).toString());
        assertThat(closed(request, true).orThrow().open()).isFalse();
    }

    @Test
    void whatIsOverOrOnlyAskedForStrandsNobody() {
        ReinforcementRequest over = rooms.request(1, 2, 4);
        promiseSomebody("Morel", over);
        ReinforcementRequest asked = rooms.request(1, 2, 4);
        rooms.publish(
                rooms.store(new Written().with(duties(rooms.people(asked), 0, rooms.expert("Fournier"), 2, 3, 4))));

        assertThat(closed(asked, false).orThrow().open()).isFalse();
        rooms.time.set(evening(4));
        assertThat(closed(over, false).orThrow().open()).isFalse();
    }

    private void promiseSomebody(String familyName, ReinforcementRequest request) {
        UUID expert = rooms.expert(familyName);
        rooms.publish(rooms.store(new Written().with(duties(rooms.people(request), 0, expert, 2, 3, 4))));
        rooms.accepted(rooms.only(expert, MissionState.SOLICITED));
    }

    private Outcome<ReinforcementRequest> cancelled(ReinforcementRequest request, boolean confirmed) {
        return requestDesk.step(
                COORDINATOR,
                request.id(),
                request.version(),
                new RequestDesk.Move(RequestState.CANCELLED, "Restauré", confirmed));
    }

    private Outcome<Incident> closed(ReinforcementRequest request, boolean confirmed) {
        Incident incident = rooms.context
                .getBean(Incidents.class)
                .get(COORDINATOR, request.origin().incident());
        return incidentDesk.closeIncident(ASKS, incident.id(), incident.course().version(), confirmed);
    }

    private static UserError refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).errors().get(0);
    }
}
