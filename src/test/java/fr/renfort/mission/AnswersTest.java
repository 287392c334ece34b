package fr.renfort.mission;

import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.mission.MissionRooms.evening;
import static fr.renfort.mission.MissionRooms.morning;
import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.TimeWindow;
import fr.renfort.vocabulary.UserErrorCode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Yes to all, until a date or with somebody else; one seat and several who are asked; the way a stay ends early. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {

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
    void aYesUntilADatePromisesTheDutiesThatAreOverByThen() {
        Mission asked = asked("Until");

        Mission offered = accept(asked, new Yes(evening(3).plus(Duration.ofHours(1)), null))
                .orThrow();

        assertThat(offered.span()).isEqualTo(new TimeWindow(morning(2), evening(3)));
        assertThat(rooms.missions.get(COORDINATOR, asked.id()).duties())
                .extracting(Duty::shiftStart)
                .containsExactly(morning(2), morning(3));
    }

    @Test
    void aYesUntilADateBeforeTheFirstDutyEndsIsRefused() {
        Mission asked = asked("TooSoon");

        Outcome<Mission> outcome = accept(asked, new Yes(morning(2), null));

        assertThat(code(outcome)).isEqualTo(UserErrorCode.INVALID);
        assertThat(rooms.missions.get(COORDINATOR, asked.id()).duties()).hasSize(3);
    }

    @Test
    void aYesWithAnotherExpertPromisesThatOne() {
        Mission asked = asked("Asked");
        UUID other = rooms.expert("Other");

        Mission offered = accept(asked, new Yes(null, new Yes.Substitute(other, new Mission.Journey(12, morning(2)))))
                .orThrow();

        assertThat(offered.id()).isEqualTo(asked.id());
        assertThat(offered.card()).isEqualTo(new CallingCard("Alix Other", "+33 1 23 45 67 89", 3));
        Mission stored = rooms.only(other, MissionState.OFFERED);
        assertThat(stored.stay().journey().travelMinutes()).isEqualTo(12);
        assertThat(rooms.of(asked.expert())).isEmpty();
    }

    @Test
    void aYesWithAnExpertOfAnotherLenderIsRefused() {
        Mission asked = asked("Own");

        Outcome<Mission> outcome = accept(
                asked, new Yes(null, new Yes.Substitute(UUID.randomUUID(), new Mission.Journey(12, morning(2)))));

        assertThat(code(outcome)).isEqualTo(UserErrorCode.WRONG_STATE);
        assertThat(rooms.only(asked.expert(), MissionState.SOLICITED).progress())
                .isEqualTo(asked.progress());
    }

    @Test
    void ofSeveralWhoAreAskedForOneSeatTheFirstIsPromisedAndTheOthersAreThanked() {
        UUID first = rooms.expert("First");
        UUID second = rooms.expert("Second");
        UUID need = rooms.need(2, 2, 4);
        rooms.publish(
                rooms.store(new Written().with(duties(need, 0, first, 2, 3)).with(duties(need, 1, second, 2, 3))));
        rooms.sql("UPDATE duty SET seat = 0 WHERE need_id = '" + need + "'");

        accept(rooms.only(first, MissionState.SOLICITED), Yes.TO_ALL).orThrow();

        Mission thanked = rooms.only(second, MissionState.WITHDRAWN);
        assertThat(thanked.progress().reason()).isEqualTo("SEAT_FILLED");
        assertThat(code(accept(thanked, Yes.TO_ALL))).isEqualTo(UserErrorCode.WRONG_STATE);
    }

    @Test
    void whoIsLetGoEarlyServedUntilThenAndIsNotAskedBackForThoseDates() {
        Mission mission = rooms.committed(rooms.accepted(asked("Early")));
        rooms.time.set(morning(3).plus(Duration.ofHours(2)));
        mission = rooms.desk
                .arrive(ASKS, mission.id(), mission.progress().version())
                .orThrow();

        rooms.desk.release(ASKS, mission.id(), mission.progress().version()).orThrow();

        assertThat(rooms.missions.get(COORDINATOR, mission.id()).duties())
                .extracting(Duty::served)
                .containsExactly(true, true, false);
        assertThat(rooms.missions.get(COORDINATOR, mission.id()).duties().get(1).window())
                .isEqualTo(new TimeWindow(morning(3), morning(3).plus(Duration.ofHours(2))));
        assertThat(rooms.missions.declines(COORDINATOR, "11", false, rooms.time.instant()))
                .contains(new Decline(
                        mission.expert(),
                        mission.destination().incident(),
                        new TimeWindow(morning(2), evening(4)),
                        DeclineScope.THESE_DATES_HERE));
        rooms.desk
                .confirmReturn(LENDS, mission.id(), mission.progress().version() + 1)
                .orThrow();
        rooms.time.set(MissionRooms.NOW);
    }

    @Test
    void theDatabaseItselfRefusesAStepThatThereIsNotAndAQuestionThatChanges() {
        Mission asked = asked("Guarded");
        String its = " WHERE id = '" + asked.id() + "'";

        assertThatThrownBy(() -> rooms.sql("UPDATE mission SET state = 'ON_SITE'" + its))
                .hasMessageContaining("does not go from SOLICITED to ON_SITE");
        assertThatThrownBy(() -> rooms.sql("UPDATE mission SET answer_by = now()" + its))
                .hasMessageContaining("does not change");
        assertThatThrownBy(() -> rooms.sql("UPDATE mission SET ends_at = starts_at + interval '1 minute'" + its))
                .hasMessageContaining("does not change");
    }

    private Outcome<Mission> accept(Mission asked, Yes yes) {
        return rooms.desk.accept(LENDS, asked.id(), asked.progress().version(), yes);
    }

    private Mission asked(String familyName) {
        UUID expert = rooms.expert(familyName);
        rooms.publish(rooms.store(new Written().with(duties(rooms.need(1, 2, 4), 0, expert, 2, 3, 4))));
        return rooms.only(expert, MissionState.SOLICITED);
    }

    private static UserErrorCode code(Outcome<Mission> outcome) {
        return ((Outcome.Refused<Mission>) outcome).errors().get(0).code();
    }
}
