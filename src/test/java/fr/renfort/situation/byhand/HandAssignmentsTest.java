package fr.renfort.situation.byhand;

import static fr.renfort.mission.MissionRooms.NOW;
import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.mission.MissionRooms.evening;
import static fr.renfort.mission.MissionRooms.morning;
import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.mission.ByHand;
import fr.renfort.mission.Duty;
import fr.renfort.mission.HandBook;
import fr.renfort.mission.HandWritten.Motive;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.mission.MissionState;
import fr.renfort.pool.CalendarChange;
import fr.renfort.pool.CalendarEntry;
import fr.renfort.pool.ExpertCalendars;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.TimeWindow;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandAssignmentsTest {

    private static final Motive NONE = new Motive(null, null);
    private static final Motive REASON = new Motive(" Il connaît la maison. ", null);
    private static final Motive DEROGATION = new Motive("Personne d'autre.", "Accord du directeur, L3131-2");

    private MissionRooms rooms;
    private HandAssignments assignments;
    private Answers answers;
    private UUID expert;
    private UUID need;

    @BeforeEach
    void open() {
        rooms = new MissionRooms();
        assignments = rooms.context.getBean(HandAssignments.class);
        answers = rooms.context.getBean(Answers.class);
        expert = rooms.expert("Moreau");
        need = rooms.need(1, 2, 4);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void whoIsAssignedByHandIsAskedAtOnceAndWhatItCostsIsKeptWithTheReason() {
        rooms.store(new Written());

        Mission asked = assign(2, 3, REASON).orThrow();

        assertThat(asked.state()).isEqualTo(MissionState.SOLICITED);
        assertThat(asked.progress().answerBy()).isAfter(NOW);
        assertThat(asked.duties()).extracting(Duty::shiftStart).containsExactly(morning(2), morning(3));
        assertThat(rooms.only(expert, MissionState.SOLICITED).duties()).isEqualTo(asked.duties());
        ByHand byHand = rooms.context
                .getBean(HandBook.class)
                .byMissions(COORDINATOR, Set.of(asked.id()))
                .get(asked.id());
        assertThat(byHand.reason()).isEqualTo("Il connaît la maison.");
        assertThat(byHand.breaks()).contains("S1").doesNotContain("H1");
        assertThat(rooms.context.getBean(HandBook.class).byMissions(COORDINATOR, Set.of()))
                .isEmpty();
        assertThat(rooms.accepted(asked).state()).isEqualTo(MissionState.OFFERED);
    }

    @Test
    void whatMakesThePlanWorseNeedsAReason() {
        rooms.store(new Written());

        UserError error = refusal(assign(2, 3, NONE));

        assertThat(error.code()).isEqualTo(UserErrorCode.INVALID);
        assertThat(error.message()).isEqualTo("error.hand.reason");
    }

    @Test
    void restIsExceededByADerogationOnlyAndTheDatabaseHoldsToIt() {
        rooms.store(new Written());
        works(2);

        assertThat(refusal(assign(2, 3, REASON)).message()).isEqualTo("error.hand.derogation");
        Mission asked = assign(2, 3, DEROGATION).orThrow();

        ByHand byHand = rooms.context
                .getBean(HandBook.class)
                .byMissions(LENDS, Set.of(asked.id()))
                .get(asked.id());
        assertThat(byHand.derogation()).isEqualTo("Accord du directeur, L3131-2");
        assertThat(byHand.breaks()).contains("H1");
        assertThatThrownBy(() -> rooms.sql("UPDATE hand_assignment SET derogation = NULL"))
                .hasMessageContaining("check");
    }

    @Test
    void whatNoReasonMakesGoodIsRefused() {
        rooms.store(new Written());
        rooms.sql("UPDATE expert SET max_travel_minutes = 1");

        UserError error = refusal(assign(2, 3, DEROGATION));

        assertThat(error.code()).isEqualTo(UserErrorCode.CONFLICT);
        assertThat(error.message()).isEqualTo("error.hand.impossible");
        assertThat(error.arguments()).containsExactly("E3");
    }

    @Test
    void nobodyIsAskedTwiceForTheSameHours() {
        rooms.store(new Written());
        assign(2, 3, REASON).orThrow();

        assertThat(refusal(assign(3, 4, REASON)).message()).isEqualTo("error.hand.asked");
    }

    @Test
    void severalAreAskedForOneSeatAndTheOneWhoIsFasterComes() {
        rooms.store(new Written());
        Mission first = assign(2, 3, REASON).orThrow();
        UUID other = rooms.expert("Petit");
        Mission second = assignments
                .assign(COORDINATOR, new HandAssignments.Wanted(need, other, days(2, 3)), REASON)
                .orThrow();
        assertThat(second.duties())
                .extracting(Duty::seat)
                .isEqualTo(first.duties().stream().map(Duty::seat).toList());

        rooms.accepted(second);

        assertThat(rooms.only(expert, MissionState.WITHDRAWN).progress().reason())
                .isEqualTo("SEAT_FILLED");
    }

    @Test
    void onlyACoordinatorAssignsAndOnlyToANeedThereIs() {
        assertThat(refusal(assign(2, 3, REASON)).message()).isEqualTo("error.hand.noPlan");
        rooms.store(new Written());

        HandAssignments.Wanted wanted = new HandAssignments.Wanted(need, expert, days(2, 3));
        assertThat(refusal(assignments.assign(ASKS, wanted, REASON)).code()).isEqualTo(UserErrorCode.FORBIDDEN);
        assertThat(refusal(assignments.assign(
                                COORDINATOR, new HandAssignments.Wanted(UUID.randomUUID(), expert, days(2, 3)), REASON))
                        .path())
                .containsExactly("needId");
        assertThat(refusal(assignments.assign(
                                COORDINATOR, new HandAssignments.Wanted(need, UUID.randomUUID(), days(2, 3)), REASON))
                        .path())
                .containsExactly("expertId");
        assertThatThrownBy(() -> new Motive(" ", null)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aPromisedMissionIsExtendedByANewQuestionForTheNextShifts() {
        rooms.store(new Written());
        Mission asked = assign(2, 2, REASON).orThrow();
        assertThat(refusal(extend(asked, 3)).code()).isEqualTo(UserErrorCode.WRONG_STATE);
        Mission promised = rooms.accepted(asked);

        assertThat(refusal(extend(asked, 3)).code()).isEqualTo(UserErrorCode.STALE);
        assertThat(refusal(assignments.extend(
                                COORDINATOR, promised.id(), promised.progress().version(), morning(2), REASON))
                        .message())
                .isEqualTo("error.hand.notAfter");
        Mission more = extend(promised, 4).orThrow();

        assertThat(more.expert()).isEqualTo(expert);
        assertThat(more.duties()).extracting(Duty::shiftStart).containsExactly(morning(3), morning(4));
        assertThat(refusal(assignments.extend(COORDINATOR, UUID.randomUUID(), 0, evening(4), REASON))
                        .code())
                .isEqualTo(UserErrorCode.NOT_FOUND);
    }

    @Test
    void aLenderSendsSomebodyElseOnWhomTheRulesAreTriedFirst() {
        UUID other = rooms.expert("Petit");
        rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 2, 3))));
        Mission asked = rooms.only(expert, MissionState.SOLICITED);
        rooms.sql("UPDATE expert SET max_travel_minutes = 1 WHERE id = '" + other + "'");

        assertThat(refusal(answer(asked, other)).arguments()).containsExactly("E3");
        assertThat(refusal(answer(asked, UUID.randomUUID())).message()).isEqualTo("error.hand.unknown");

        UUID third = rooms.expert("Faure");
        Mission offered = answer(asked, third).orThrow();

        assertThat(offered.expert()).isEqualTo(third);
        assertThat(offered.stay().journey().travelMinutes()).isPositive();
        assertThat(refusal(answer(asked, third)).code()).isEqualTo(UserErrorCode.WRONG_STATE);
    }

    private Outcome<Mission> answer(Mission asked, UUID other) {
        return answers.accept(LENDS, asked.id(), asked.progress().version(), new Answers.Wish(evening(3), other));
    }

    private Outcome<Mission> extend(Mission mission, int lastDay) {
        return assignments.extend(COORDINATOR, mission.id(), mission.progress().version(), evening(lastDay), REASON);
    }

    private Outcome<Mission> assign(int firstDay, int lastDay, Motive motive) {
        return assignments.assign(
                COORDINATOR, new HandAssignments.Wanted(need, expert, days(firstDay, lastDay)), motive);
    }

    private static TimeWindow days(int firstDay, int lastDay) {
        return new TimeWindow(morning(firstDay), evening(lastDay));
    }

    private void works(int day) {
        rooms.context
                .getBean(ExpertCalendars.class)
                .replace(
                        LENDS,
                        new CalendarChange(
                                expert,
                                0,
                                CalendarEntry.Kind.HOME_WORK,
                                days(day, day),
                                List.of(days(day, day)),
                                false))
                .orThrow();
    }

    private static UserError refusal(Outcome<Mission> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<Mission>) outcome).errors().get(0);
    }
}
