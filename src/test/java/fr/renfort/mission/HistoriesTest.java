package fr.renfort.mission;

import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.mission.MissionRooms.morning;
import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.mission.HistoryEntry.Served;
import fr.renfort.mission.MissionRooms.Written;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoriesTest {

    private MissionRooms rooms;
    private Histories histories;
    private ReinforcementRequest request;
    private Mission mission;
    private Loan loan;

    @BeforeAll
    void open() {
        rooms = new MissionRooms();
        histories = rooms.context.getBean(Histories.class);
        UUID expert = rooms.expert("Moreau");
        UUID lot = rooms.lot();
        request = rooms.request(1, 2, 4);
        PublishedPlan plan = rooms.publish(rooms.store(new Written()
                .with(duties(rooms.people(request), 0, expert, 2, 3))
                .lending(rooms.laptops(request), lot, morning(2))));
        mission = rooms.committed(rooms.accepted(rooms.only(expert, MissionState.SOLICITED)));
        mission = rooms.desk
                .arrive(ASKS, mission.id(), mission.progress().version())
                .orThrow();
        loan = rooms.loans.get(
                COORDINATOR,
                plan.asked().stream()
                        .filter(id -> !id.equals(mission.id()))
                        .findFirst()
                        .orElseThrow());
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void aRequestTellsWhatHappenedAndHowFarItWasServedFromThenOn() {
        List<HistoryEntry> history =
                histories.ofRequests(COORDINATOR, Set.of(request.id())).get(request.id());

        assertThat(history.get(0).kind()).isEqualTo("ReinforcementRequested");
        assertThat(history.get(0).served()).isEqualTo(Served.NOTHING);
        assertThat(history)
                .filteredOn(entry -> mission.id().equals(entry.booking()))
                .extracting(HistoryEntry::from, HistoryEntry::to)
                .containsExactly(
                        tuple("PROPOSED", "SOLICITED"),
                        tuple("SOLICITED", "OFFERED"),
                        tuple("OFFERED", "COMMITTED"),
                        tuple("COMMITTED", "ON_SITE"));
        assertThat(history.get(history.size() - 1).served()).isEqualTo(new Served(3, 2, 2, 2));
        assertThat(history).allMatch(entry -> entry.actor() != null);
    }

    @Test
    void aHospitalReadsTheSameButNotWhoDidIt() {
        List<HistoryEntry> whole =
                histories.ofRequests(COORDINATOR, Set.of(request.id())).get(request.id());
        List<HistoryEntry> seen =
                histories.ofRequests(ASKS, Set.of(request.id())).get(request.id());

        assertThat(seen).hasSameSizeAs(whole).allMatch(entry -> entry.actor() == null);
    }

    @Test
    void aMissionAndALoanHaveTheirOwn() {
        assertThat(histories
                        .ofBookings(COORDINATOR, Set.of(mission.id(), loan.id()))
                        .get(loan.id()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.loan()).isTrue();
                    assertThat(entry.served()).isEqualTo(new Served(1, 0, 0, 0));
                });
        assertThat(histories.ofBookings(COORDINATOR, Set.of(mission.id())).get(mission.id()))
                .hasSize(4);
        assertThat(histories.ofBookings(COORDINATOR, Set.of())).isEmpty();
    }
}
