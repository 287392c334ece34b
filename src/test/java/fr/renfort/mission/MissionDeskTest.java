package fr.renfort.mission;

import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.mission.MissionRooms.evening;
import static fr.renfort.mission.MissionRooms.morning;
import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static fr.renfort.pool.TwoRegions.PROVIDES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.database.Transactions;
import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.pool.Promises;
import fr.renfort.pool.TwoRegions;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MissionDeskTest {

    private MissionRooms rooms;

    @BeforeAll
    void open() {
        rooms = new MissionRooms();
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
    void aLenderAcceptsAndTheCallingCardIsCopied() {
        Mission asked = asked("Moreau");

        Mission offered = rooms.accepted(asked);

        assertThat(offered.state()).isEqualTo(MissionState.OFFERED);
        assertThat(offered.card()).isEqualTo(new CallingCard("Alix Moreau", "+33 1 23 45 67 89", 3));
        assertThat(rooms.missions.get(ASKS, asked.id()).card()).isEqualTo(offered.card());
    }

    @Test
    void aMissionGoesItsWholeWay() {
        Mission mission = rooms.committed(rooms.accepted(asked("Petit")));

        mission = rooms.desk
                .mobilise(LENDS, mission.id(), mission.progress().version())
                .orThrow();
        mission = rooms.desk
                .arrive(ASKS, mission.id(), mission.progress().version())
                .orThrow();
        rooms.time.set(evening(3));
        mission = rooms.desk
                .release(ASKS, mission.id(), mission.progress().version())
                .orThrow();
        mission = rooms.desk
                .confirmReturn(LENDS, mission.id(), mission.progress().version())
                .orThrow();

        assertThat(mission.state()).isEqualTo(MissionState.RETURNED);
        assertThat(rooms.missions.get(COORDINATOR, mission.id()).duties())
                .extracting(Duty::served)
                .containsExactly(true, true, false);
    }

    @Test
    void aWrongStepNamesTheState() {
        Mission asked = asked("Blanc");

        UserError error = refusal(
                rooms.desk.commit(COORDINATOR, asked.id(), asked.progress().version()));

        assertThat(error.code()).isEqualTo(UserErrorCode.WRONG_STATE);
        assertThat(error.arguments()).containsExactly("SOLICITED", "OFFERED");
    }

    @Test
    void aStepOnAnOldVersionIsStale() {
        Mission offered = rooms.accepted(asked("Rouge"));

        UserError error = refusal(
                rooms.desk.commit(COORDINATOR, offered.id(), offered.progress().version() - 1));

        assertThat(error.code()).isEqualTo(UserErrorCode.STALE);
    }

    @Test
    void onlyTheLenderAnswersAndOnlyTheCoordinatorCommits() {
        Mission asked = asked("Vert");
        int version = asked.progress().version();

        assertThat(refusal(rooms.desk.accept(COORDINATOR, asked.id(), version)).code())
                .isEqualTo(UserErrorCode.FORBIDDEN);
        assertThat(refusal(rooms.desk.accept(ASKS, asked.id(), version)).code()).isEqualTo(UserErrorCode.FORBIDDEN);
        Mission offered = rooms.accepted(asked);
        assertThat(refusal(rooms.desk.commit(
                                LENDS, offered.id(), offered.progress().version()))
                        .code())
                .isEqualTo(UserErrorCode.FORBIDDEN);
    }

    @Test
    void whatIsNotYoursDoesNotExist() {
        Mission asked = asked("Noir");

        assertThat(refusal(rooms.desk.accept(PROVIDES, asked.id(), 1)).code()).isEqualTo(UserErrorCode.NOT_FOUND);
        assertThat(refusal(rooms.desk.commit(FAR_COORDINATOR, asked.id(), 1)).code())
                .isEqualTo(UserErrorCode.NOT_FOUND);
        assertThat(refusal(rooms.desk.accept(LENDS, UUID.randomUUID(), 1)).code())
                .isEqualTo(UserErrorCode.NOT_FOUND);
    }

    @Test
    void aLenderSeesNoProposalAndNotWhy() {
        UUID expert = rooms.expert("Gris");
        Plan plan = rooms.store(new Written().with(duties(rooms.need(1, 2, 4), 0, expert, 2, 3, 4)));
        Mission proposed = rooms.only(expert, MissionState.PROPOSED);

        assertThat(proposed.why()).isNotNull();
        assertThat(rooms.missions.find(LENDS, proposed.id())).isEmpty();
        assertThat(refusal(rooms.desk.accept(LENDS, proposed.id(), 0)).code()).isEqualTo(UserErrorCode.NOT_FOUND);

        rooms.publish(plan);

        assertThat(rooms.missions.get(LENDS, proposed.id()).why()).isNull();
    }

    @Test
    void anExpertIsNotPromisedTwiceAtTheSameTime() {
        UUID expert = rooms.expert("Brun");
        rooms.publish(rooms.store(new Written().with(duties(rooms.need(1, 2, 4), 0, expert, 2, 3))));
        Mission first = rooms.accepted(rooms.only(expert, MissionState.SOLICITED));
        UUID elsewhere = solicitedBehindTheRules(expert, 3);

        UserError error = refusal(rooms.desk.accept(LENDS, elsewhere, 1));

        assertThat(error.code()).isEqualTo(UserErrorCode.CONFLICT);
        assertThat(error.message()).isEqualTo("error.mission.expertPromised");
        assertThat(rooms.missions.get(COORDINATOR, elsewhere).state()).isEqualTo(MissionState.SOLICITED);
        assertThat(rooms.missions.get(COORDINATOR, first.id()).state()).isEqualTo(MissionState.OFFERED);
    }

    @Test
    void straightSqlCannotPromiseAnExpertTwiceEither() {
        UUID expert = rooms.expert("Dupont");
        rooms.publish(rooms.store(new Written().with(duties(rooms.need(1, 2, 4), 0, expert, 2, 3))));
        rooms.accepted(rooms.only(expert, MissionState.SOLICITED));
        UUID elsewhere = solicitedBehindTheRules(expert, 3);

        assertThatThrownBy(() -> rooms.sql("UPDATE mission SET state = 'OFFERED' WHERE id = '" + elsewhere + "'"))
                .hasMessageContaining("duty_no_double_booking");
        assertThatThrownBy(
                        () -> rooms.sql("UPDATE duty SET state = 'COMMITTED' WHERE mission_id = '" + elsewhere + "'"))
                .hasMessageContaining("duty_no_double_booking");
        assertThatThrownBy(() -> rooms.sql("UPDATE duty SET active = true WHERE mission_id = '" + elsewhere + "'"))
                .hasMessageContaining("generated");
        assertThatThrownBy(() -> rooms.sql("UPDATE duty SET state = 'RETURNED' WHERE expert_id = '" + expert + "'"))
                .hasMessageContaining("violates foreign key");
    }

    @Test
    void aSeatIsNotFilledTwice() {
        UUID first = rooms.expert("Roux");
        UUID second = rooms.expert("Leroy");
        UUID need = rooms.need(1, 2, 4);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, first, 2, 3))));
        Mission kept = rooms.only(first, MissionState.SOLICITED);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, second, 2, 3))));
        rooms.sqlPastTheGuards("UPDATE mission SET state = 'SOLICITED' WHERE id = '" + kept.id() + "'");
        Mission asked = rooms.only(second, MissionState.SOLICITED);
        rooms.sqlPastTheGuards("UPDATE mission SET state = 'WITHDRAWN' WHERE id = '" + kept.id() + "'");
        rooms.accepted(asked);
        rooms.sqlPastTheGuards("UPDATE mission SET state = 'SOLICITED' WHERE id = '" + kept.id() + "'");

        UserError error =
                refusal(rooms.desk.accept(LENDS, kept.id(), kept.progress().version() + 1));

        assertThat(error.code()).isEqualTo(UserErrorCode.CONFLICT);
        assertThat(error.message()).isEqualTo("error.mission.seatFilled");
    }

    @Test
    void aDeclineKeepsItsReasonAndReopens() {
        Mission asked = asked("Faure");

        Mission declined = rooms.desk
                .decline(
                        LENDS,
                        asked.id(),
                        asked.progress().version(),
                        new Refusal(" En formation ", DeclineScope.THIS_INCIDENT))
                .orThrow();

        assertThat(declined.progress().reason()).isEqualTo("En formation");
        assertThat(rooms.missions.declines(COORDINATOR, "11", false, MissionRooms.NOW))
                .contains(new Decline(
                        asked.expert(), asked.destination().incident(), asked.span(), DeclineScope.THIS_INCIDENT));
    }

    @Test
    void aRecallFreesWhatIsLeftAndKeepsWhatWasServed() {
        Mission mission = rooms.committed(rooms.accepted(asked("Garnier")));
        rooms.time.set(evening(2));

        rooms.desk
                .recall(COORDINATOR, mission.id(), mission.progress().version(), "Fin de crise")
                .orThrow();

        assertThat(rooms.missions.get(COORDINATOR, mission.id()).duties())
                .extracting(Duty::served)
                .containsExactly(true, false, false);
        assertThat(promised(mission.expert())).isEmpty();
    }

    @Test
    void aReasonMayNotBeBlank() {
        Mission mission = rooms.accepted(asked("Chevalier"));

        UserError error = refusal(
                rooms.desk.recall(COORDINATOR, mission.id(), mission.progress().version(), "  "));

        assertThat(error.code()).isEqualTo(UserErrorCode.INVALID);
        assertThat(error.path()).containsExactly("reason");
    }

    @Test
    void nobodyWhoHasLeftThePoolIsPromised() {
        Mission asked = asked("Gauthier");
        rooms.sql("UPDATE expert SET withdrawn_at = now() WHERE id = '" + asked.expert() + "'");

        UserError error =
                refusal(rooms.desk.accept(LENDS, asked.id(), asked.progress().version()));

        assertThat(error.message()).isEqualTo("error.mission.expertWithdrawn");
    }

    @Test
    void aQuestionIsTakenBackOrExpires() {
        Mission withdrawn = asked("Fabre");
        withdrawn = rooms.desk
                .withdraw(COORDINATOR, withdrawn.id(), withdrawn.progress().version(), "Inutile")
                .orThrow();
        Mission expired = asked("Masson");
        expired = rooms.desk
                .expire(MissionRooms.PLANNER, expired.id(), expired.progress().version())
                .orThrow();

        assertThat(withdrawn.state()).isEqualTo(MissionState.WITHDRAWN);
        assertThat(expired.state()).isEqualTo(MissionState.EXPIRED);
        assertThat(refusal(rooms.desk.accept(
                                LENDS, expired.id(), expired.progress().version()))
                        .code())
                .isEqualTo(UserErrorCode.WRONG_STATE);
    }

    @Test
    void somebodyWhoDidNotComeServedNothing() {
        Mission mission = rooms.committed(rooms.accepted(asked("Henry")));
        rooms.time.set(evening(2));

        Mission missed = rooms.desk
                .miss(ASKS, mission.id(), mission.progress().version())
                .orThrow();

        assertThat(missed.state()).isEqualTo(MissionState.NO_SHOW);
        assertThat(rooms.missions.get(COORDINATOR, mission.id()).duties()).noneMatch(Duty::served);
    }

    @Test
    void nobodyLeavesForARemoteMission() {
        Mission mission = rooms.committed(rooms.accepted(asked("Lucas")));
        rooms.sql("UPDATE mission SET mode = 'REMOTE' WHERE id = '" + mission.id() + "'");

        UserError error = refusal(
                rooms.desk.mobilise(LENDS, mission.id(), mission.progress().version()));

        assertThat(error.message()).isEqualTo("error.mission.remote");
        assertThat(rooms.desk
                        .arrive(ASKS, mission.id(), mission.progress().version())
                        .orThrow()
                        .state())
                .isEqualTo(MissionState.ON_SITE);
    }

    @Test
    void aPromiseIsToldToThePool() {
        Mission mission = asked("Perrin");
        assertThat(promised(mission.expert())).isEmpty();

        rooms.accepted(mission);

        assertThat(promised(mission.expert()))
                .containsExactly(
                        new Promises.Stay(mission.span(), mission.stay().skill()));
    }

    private Mission asked(String familyName) {
        UUID expert = rooms.expert(familyName);
        rooms.publish(rooms.store(new Written().with(duties(rooms.need(1, 2, 4), 0, expert, 2, 3, 4))));
        return rooms.only(expert, MissionState.SOLICITED);
    }

    /** A question for the same expert on a day of June that no plan would ask. */
    private UUID solicitedBehindTheRules(UUID expert, int day) {
        UUID need = rooms.need(1, day, day);
        rooms.store(new Written().with(duties(need, 0, expert, day)));
        Mission proposed = rooms.only(expert, MissionState.PROPOSED);
        rooms.sql("UPDATE mission SET state = 'SOLICITED', answer_by = '" + morning(day) + "', version = 1 WHERE id = '"
                + proposed.id() + "'");
        return proposed.id();
    }

    private List<Promises.Stay> promised(UUID expert) {
        return rooms.context
                .getBean(Transactions.class)
                .read(
                        TwoRegions.LENDS.scope(),
                        () -> rooms.context.getBean(Promises.class).ofExpert(expert, Instant.EPOCH));
    }

    private static UserError refusal(Outcome<Mission> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<Mission>) outcome).errors().get(0);
    }
}
