package fr.renfort.mission;

import static fr.renfort.mission.MissionRooms.morning;
import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.database.Transactions;
import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.pool.Promises;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.TimeWindow;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoanDeskTest {

    private MissionRooms rooms;

    @BeforeAll
    void open() {
        rooms = new MissionRooms();
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void aLoanGoesItsWholeWay() {
        Loan loan = asked(rooms.lot());

        loan = rooms.loanDesk
                .accept(LENDS, loan.id(), loan.progress().version())
                .orThrow();
        loan = rooms.loanDesk
                .commit(COORDINATOR, loan.id(), loan.progress().version())
                .orThrow();
        loan = rooms.loanDesk
                .mobilise(LENDS, loan.id(), loan.progress().version())
                .orThrow();
        loan = rooms.loanDesk.arrive(ASKS, loan.id(), loan.progress().version()).orThrow();
        loan = rooms.loanDesk
                .release(ASKS, loan.id(), loan.progress().version())
                .orThrow();
        loan = rooms.loanDesk
                .confirmReturn(LENDS, loan.id(), loan.progress().version())
                .orThrow();

        assertThat(loan.state()).isEqualTo(MissionState.RETURNED);
        assertThat(rooms.loans.get(COORDINATOR, loan.id())).isEqualTo(loan);
    }

    @Test
    void aLotIsAwayFromItsPackingToItsBeingCleanAgain() {
        Loan loan = asked(rooms.lot());

        assertThat(loan.lending().presence()).isEqualTo(new TimeWindow(morning(2), MissionRooms.evening(4)));
        assertThat(loan.lending().away())
                .isEqualTo(new TimeWindow(
                        morning(2).minus(Duration.ofMinutes(90)),
                        MissionRooms.evening(4).plus(Duration.ofMinutes(90))));
    }

    @Test
    void aLotIsNotInTwoPlaces() {
        UUID lot = rooms.lot();
        Loan first = asked(lot);
        Loan second = asked(lot);
        rooms.sqlPastTheGuards("UPDATE loan SET state = 'SOLICITED' WHERE id = '" + first.id() + "'");
        rooms.loanDesk.accept(LENDS, second.id(), second.progress().version()).orThrow();

        Outcome<Loan> outcome = rooms.loanDesk.accept(
                LENDS,
                first.id(),
                rooms.loans.get(COORDINATOR, first.id()).progress().version());

        UserError error = ((Outcome.Refused<Loan>) outcome).errors().get(0);
        assertThat(error.code()).isEqualTo(UserErrorCode.CONFLICT);
        assertThat(error.message()).isEqualTo("error.loan.lotPromised");
        assertThatThrownBy(() -> rooms.sql("UPDATE loan SET state = 'OFFERED' WHERE id = '" + first.id() + "'"))
                .hasMessageContaining("loan_no_double_booking");
    }

    @Test
    void aPromisedLotIsToldToThePool() {
        Loan loan = asked(rooms.lot());
        rooms.loanDesk.accept(LENDS, loan.id(), loan.progress().version()).orThrow();

        assertThat(rooms.context
                        .getBean(Transactions.class)
                        .read(
                                LENDS.scope(),
                                () -> rooms.context
                                        .getBean(Promises.class)
                                        .ofLot(loan.lending().lot(), Instant.EPOCH)))
                .containsExactly(loan.lending().away());
    }

    @Test
    void aDeclinedAndARecalledLoanKeepTheirReasons() {
        Loan declined = asked(rooms.lot());
        declined = rooms.loanDesk
                .decline(
                        LENDS,
                        declined.id(),
                        declined.progress().version(),
                        new Refusal("En panne", DeclineScope.ALWAYS))
                .orThrow();
        Loan recalled = asked(rooms.lot());
        recalled = rooms.loanDesk
                .accept(LENDS, recalled.id(), recalled.progress().version())
                .orThrow();
        recalled = rooms.loanDesk
                .recall(LENDS, recalled.id(), recalled.progress().version(), "Attaqués à notre tour")
                .orThrow();

        assertThat(declined.progress().declineScope()).isEqualTo(DeclineScope.ALWAYS);
        assertThat(rooms.loans.get(COORDINATOR, recalled.id()).progress().reason())
                .isEqualTo("Attaqués à notre tour");
    }

    @Test
    void aQuestionIsTakenBackByTheCoordinator() {
        Loan asked = asked(rooms.lot());

        Loan withdrawn = rooms.loanDesk
                .withdraw(COORDINATOR, asked.id(), asked.progress().version(), "Inutile")
                .orThrow();

        assertThat(withdrawn.state()).isEqualTo(MissionState.WITHDRAWN);
        assertThat(rooms.loans.get(COORDINATOR, asked.id()).progress().reason()).isEqualTo("Inutile");
    }

    @Test
    void aQuestionWithoutAnswerExpires() {
        Loan asked = asked(rooms.lot());

        Loan expired = rooms.loanDesk
                .expire(MissionRooms.PLANNER, asked.id(), asked.progress().version())
                .orThrow();

        assertThat(expired.state()).isEqualTo(MissionState.EXPIRED);
    }

    @Test
    void aLotThatDidNotComeIsNoted() {
        Loan loan = asked(rooms.lot());
        loan = rooms.loanDesk
                .accept(LENDS, loan.id(), loan.progress().version())
                .orThrow();
        loan = rooms.loanDesk
                .commit(COORDINATOR, loan.id(), loan.progress().version())
                .orThrow();

        Loan missed =
                rooms.loanDesk.miss(ASKS, loan.id(), loan.progress().version()).orThrow();

        assertThat(missed.state()).isEqualTo(MissionState.NO_SHOW);
    }

    @Test
    void loansAreListedByTheirArrivalBothWays() {
        asked(rooms.lot());
        asked(rooms.lot());

        var all = rooms.loans
                .list(COORDINATOR, MissionFilter.ofRegion("11"), PageRequest.first(100))
                .items();
        var last = rooms.loans.list(COORDINATOR, MissionFilter.ofRegion("11"), new PageRequest(1, List.of(), true));

        assertThat(all)
                .isSortedAccordingTo(Comparator.comparing(loan -> loan.span().from()));
        assertThat(last.items()).containsExactly(all.get(all.size() - 1));
        assertThat(last.more()).isTrue();
        assertThat(rooms.loans
                        .list(
                                LENDS,
                                MissionFilter.ofLender(LENDS.lender()).in(Set.of(MissionState.PROPOSED)),
                                PageRequest.first(5))
                        .items())
                .isEmpty();
    }

    @Test
    void whatIsCommittedIsOnTheRosterOfItsDaysAndServesItsNeed() {
        Loan loan = asked(rooms.lot());
        loan = rooms.loanDesk
                .accept(LENDS, loan.id(), loan.progress().version())
                .orThrow();
        loan = rooms.loanDesk
                .commit(COORDINATOR, loan.id(), loan.progress().version())
                .orThrow();
        UUID need = loan.destination().need();

        assertThat(rooms.loans.committed(COORDINATOR, "11", false, new TimeWindow(morning(3), MissionRooms.evening(3))))
                .contains(loan);
        assertThat(rooms.loans.committed(COORDINATOR, "11", false, new TimeWindow(morning(9), MissionRooms.evening(9))))
                .isEmpty();
        assertThat(rooms.loans.ofNeeds(COORDINATOR, List.of(need)).get(need)).containsExactly(loan);
    }

    private Loan asked(UUID lot) {
        UUID need = rooms.laptops(rooms.request(1, 2, 4));
        PublishedPlan published = rooms.publish(rooms.store(new Written().lending(need, lot, morning(2))));
        return rooms.loans.get(COORDINATOR, published.asked().get(0));
    }
}
