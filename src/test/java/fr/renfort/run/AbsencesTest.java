package fr.renfort.run;

import static fr.renfort.mission.MissionRooms.NOW;
import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.mission.MissionRooms.evening;
import static fr.renfort.mission.MissionRooms.morning;
import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.crisis.Incident;
import fr.renfort.crisis.IncidentDesk;
import fr.renfort.crisis.NewIncident;
import fr.renfort.mission.Duty;
import fr.renfort.mission.Loan;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.mission.MissionState;
import fr.renfort.pool.CalendarChange;
import fr.renfort.pool.CalendarEntry;
import fr.renfort.pool.EquipmentLot;
import fr.renfort.pool.Expert;
import fr.renfort.pool.ExpertCalendars;
import fr.renfort.pool.ExpertRegister;
import fr.renfort.pool.Experts;
import fr.renfort.pool.LotRegister;
import fr.renfort.pool.Lots;
import fr.renfort.pool.TwoRegions;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What opens duties again, and that each queues an emergency run. */
class AbsencesTest {

    private MissionRooms rooms;

    @BeforeEach
    void open() {
        rooms = new MissionRooms();
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void newLeaveTakesTheQuestionBackAndQueuesARun() {
        Mission asked = asked();

        leave(asked.expert(), morning(3));

        Mission withdrawn = rooms.only(asked.expert(), MissionState.WITHDRAWN);
        assertThat(withdrawn.progress().reason()).isEqualTo("EXPERT_UNAVAILABLE");
        assertThat(causes()).contains("MissionStepped " + asked.id()).contains("ExpertChanged " + asked.expert());
    }

    @Test
    void newLeaveEndsAPromisedStayBeforeTheFirstDutyItCostsAndWhatIsLeftIsOpen() {
        Mission promised = rooms.committed(rooms.accepted(asked()));

        leave(promised.expert(), morning(3));

        Mission kept = rooms.only(promised.expert(), MissionState.COMMITTED);
        assertThat(kept.duties()).extracting(Duty::shiftStart).containsExactly(morning(2));
        assertThat(kept.span().to()).isEqualTo(evening(2));
        assertThat(kept.progress().version()).isEqualTo(promised.progress().version() + 1);
        assertThat(causes()).contains("MissionStepped " + promised.id());
    }

    @Test
    void newLeaveFromTheFirstDutyRecallsThePromise() {
        Mission promised = rooms.accepted(asked());

        leave(promised.expert(), morning(2));

        assertThat(rooms.only(promised.expert(), MissionState.RECALLED)
                        .progress()
                        .reason())
                .isEqualTo("EXPERT_UNAVAILABLE");
    }

    @Test
    void leaveThatTouchesNoDutyTakesNothingBackButIsPlannedWith() {
        Mission promised = rooms.accepted(asked());

        leave(promised.expert(), morning(20));

        assertThat(rooms.only(promised.expert(), MissionState.OFFERED)).isEqualTo(promised);
        assertThat(causes()).contains("ExpertChanged " + promised.expert());
    }

    @Test
    void whoLeavesThePoolIsRecalledAndALotToo() {
        Mission promised = rooms.accepted(asked());
        UUID lot = rooms.lot();
        Loan loan = lent(lot);

        rooms.context
                .getBean(ExpertRegister.class)
                .withdraw(
                        LENDS,
                        promised.expert(),
                        expert(promised.expert()).standing().version(),
                        true)
                .orThrow();
        EquipmentLot held = rooms.context.getBean(Lots.class).get(LENDS, lot);
        rooms.context
                .getBean(LotRegister.class)
                .withdraw(LENDS, lot, held.standing().version(), true)
                .orThrow();

        assertThat(rooms.only(promised.expert(), MissionState.RECALLED)
                        .progress()
                        .reason())
                .isEqualTo("EXPERT_WITHDRAWN");
        assertThat(rooms.loans.get(COORDINATOR, loan.id()).state()).isEqualTo(MissionState.WITHDRAWN);
        assertThat(causes()).contains("LoanStepped " + loan.id());
    }

    @Test
    void aQuestionTakenBackByHandIsAskedOfOthers() {
        Mission asked = asked();

        rooms.desk
                .withdraw(COORDINATOR, asked.id(), asked.progress().version(), "Erreur")
                .orThrow();

        assertThat(causes()).contains("MissionStepped " + asked.id());
    }

    @Test
    void aGraveAttackQueuesARunWhereAPlanIsInForceAndASlightOneOrAnExerciseNone() {
        rooms.store(new Written().with(duties(rooms.need(1, 2, 4), 0, rooms.expert("Moreau"), 2)));
        Incident slight = declared(2, false);
        Incident exercise = declared(3, true);
        Incident grave = declared(3, false);

        assertThat(causes())
                .contains("IncidentDeclared " + grave.id())
                .doesNotContain(slight.id().toString(), exercise.id().toString());
    }

    @Test
    void anEarlyReleaseOpensWhatIsLeftAndAReleaseAtTheEndNothing() {
        Mission mission = rooms.committed(rooms.accepted(asked()));
        rooms.time.set(morning(3).plus(Duration.ofHours(1)));
        mission = rooms.desk
                .arrive(ASKS, mission.id(), mission.progress().version())
                .orThrow();
        rooms.sql("DELETE FROM planning_run WHERE state = 'QUEUED'");

        rooms.desk.release(ASKS, mission.id(), mission.progress().version()).orThrow();

        assertThat(causes()).isEqualTo("MissionStepped " + mission.id());
    }

    private Incident declared(int severity, boolean exercise) {
        return rooms.context
                .getBean(IncidentDesk.class)
                .declareIncident(
                        ASKS,
                        new NewIncident(
                                TwoRegions.SITE,
                                new Incident.Facts("Attaque", Incident.Kind.RANSOMWARE, exercise, NOW, false, null),
                                severity,
                                List.of()))
                .orThrow();
    }

    private Mission asked() {
        UUID expert = rooms.expert("Moreau");
        rooms.publish(rooms.store(new Written().with(duties(rooms.need(1, 2, 4), 0, expert, 2, 3, 4))));
        return rooms.only(expert, MissionState.SOLICITED);
    }

    private Loan lent(UUID lot) {
        UUID need = rooms.laptops(rooms.request(1, 2, 4));
        return rooms.loans.get(
                COORDINATOR,
                rooms.publish(rooms.store(new Written().lending(need, lot, morning(2))))
                        .asked()
                        .get(0));
    }

    private void leave(UUID expert, Instant from) {
        TimeWindow away = new TimeWindow(from, from.plus(Duration.ofDays(3)));
        rooms.context
                .getBean(ExpertCalendars.class)
                .replace(
                        LENDS,
                        new CalendarChange(
                                expert,
                                expert(expert).standing().version(),
                                CalendarEntry.Kind.LEAVE,
                                away,
                                List.of(away),
                                true))
                .orThrow();
    }

    private Expert expert(UUID id) {
        return rooms.context.getBean(Experts.class).get(LENDS, id);
    }

    /** Of the runs that wait. */
    private String causes() {
        return String.join(
                "; ",
                rooms.context.getBean(Runs.class).list(COORDINATOR, "11", PageRequest.first(100)).items().stream()
                        .filter(run -> run.state() == PlanningRun.State.QUEUED)
                        .map(run -> run.origin().cause())
                        .toList());
    }
}
