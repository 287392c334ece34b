package fr.renfort.mission;

import static fr.renfort.mission.MissionRooms.NOW;
import static fr.renfort.mission.MissionRooms.PLANNER;
import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.mission.MissionRooms.evening;
import static fr.renfort.mission.MissionRooms.morning;
import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.planning.score.Rule;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.TimeWindow;
import fr.renfort.vocabulary.UserErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanBookTest {

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
    void aStoredPlanIsTheOneInForceAndItsProposalsReplaceTheOnesBefore() {
        UUID need = rooms.need(1, 2, 4);
        UUID first = rooms.expert("Premier");
        UUID second = rooms.expert("Second");
        Plan old = rooms.store(new Written().with(duties(need, 0, first, 2, 3)));

        Plan current =
                rooms.store(new Written().with(duties(need, 0, second, 2, 3)).without(need, 0, 4));

        Plans plans = rooms.context.getBean(Plans.class);
        assertThat(plans.current(COORDINATOR, "11", false)).contains(current);
        assertThat(plans.get(COORDINATOR, old.id()).state()).isEqualTo(Plan.State.SUPERSEDED);
        assertThat(rooms.of(first)).isEmpty();
        assertThat(rooms.only(second, MissionState.PROPOSED).span()).isEqualTo(new TimeWindow(morning(2), evening(3)));
        assertThat(plans.gaps(COORDINATOR, current.id(), PageRequest.first(10)).items())
                .extracting(Gap::missing)
                .containsExactly(new Gap.Seat(0, morning(4)));
        assertThat(plans.current(ASKS, "11", false)).isEmpty();
    }

    @Test
    void aSupersededPlanIsNotPublishedNorIsAnyPlanTwice() {
        UUID need = rooms.need(1, 2, 4);
        UUID expert = rooms.expert("Moreau");
        Plan old = rooms.store(new Written().with(duties(need, 0, expert, 2)));
        Plan current = rooms.store(new Written().with(duties(need, 0, expert, 2, 3)));

        assertThat(code(rooms.plans.publish(COORDINATOR, old.id()))).isEqualTo(UserErrorCode.WRONG_STATE);
        assertThat(code(rooms.plans.publish(LENDS, current.id()))).isEqualTo(UserErrorCode.NOT_FOUND);
        assertThat(code(rooms.plans.publish(PLANNER, current.id()))).isEqualTo(UserErrorCode.FORBIDDEN);
        assertThat(rooms.publish(current).plan().publication())
                .isEqualTo(new Plan.Publication(NOW, COORDINATOR.subject()));
        assertThat(code(rooms.plans.publish(COORDINATOR, current.id()))).isEqualTo(UserErrorCode.WRONG_STATE);
    }

    @Test
    void aLenderHasADayToAnswerButNotBeyondTheFirstDuty() {
        UUID soon = rooms.expert("Tôt");
        UUID later = rooms.expert("Tard");
        UUID need = rooms.need(2, 1, 4);
        rooms.time.set(NOW.minus(Duration.ofHours(3)));
        rooms.publish(rooms.store(new Written().with(duties(need, 0, soon, 1)).with(duties(need, 1, later, 4))));

        assertThat(rooms.answerBy(rooms.only(soon, MissionState.SOLICITED))).isEqualTo(morning(1));
        assertThat(rooms.answerBy(rooms.only(later, MissionState.SOLICITED))).isEqualTo(NOW.plus(Duration.ofHours(21)));
    }

    @Test
    void inAnEmergencyALenderHasFourHours() {
        UUID expert = rooms.expert("Moreau");
        UUID need = rooms.need(1, 2, 4);
        rooms.sql("UPDATE incident SET severity = 3");
        rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 2))));

        assertThat(rooms.answerBy(rooms.only(expert, MissionState.SOLICITED))).isEqualTo(NOW.plus(Duration.ofHours(4)));
    }

    @Test
    void whatTheNextPlanKeepsStaysTheSameQuestion() {
        UUID expert = rooms.expert("Moreau");
        UUID need = rooms.need(1, 2, 4);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 2, 3))));
        Mission asked = rooms.only(expert, MissionState.SOLICITED);

        PublishedPlan next = rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 2, 3, 4))));

        assertThat(next.takenBack()).isEmpty();
        assertThat(next.asked()).hasSize(1);
        assertThat(rooms.of(expert)).hasSize(2).allMatch(mission -> mission.state() == MissionState.SOLICITED);
        assertThat(rooms.missions.get(COORDINATOR, asked.id())).isEqualTo(asked);
    }

    @Test
    void aQuestionThatTheNextPlanDoesNotKeepWholeIsTakenBackAndAskedAnew() {
        UUID expert = rooms.expert("Moreau");
        UUID need = rooms.need(1, 2, 4);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 2, 3, 4))));
        Mission asked = rooms.only(expert, MissionState.SOLICITED);
        Plan next = rooms.store(new Written().with(duties(need, 0, expert, 2, 3)));
        assertThat(rooms.missions.get(COORDINATOR, asked.id()).state()).isEqualTo(MissionState.SOLICITED);

        PublishedPlan published = rooms.publish(next);

        assertThat(published.takenBack()).containsExactly(asked.id());
        assertThat(rooms.missions.get(COORDINATOR, asked.id()).state()).isEqualTo(MissionState.WITHDRAWN);
        assertThat(rooms.only(expert, MissionState.SOLICITED).duties()).hasSize(2);
    }

    @Test
    void aPromiseIsNeverTakenBackByAPlan() {
        UUID expert = rooms.expert("Moreau");
        UUID need = rooms.need(1, 2, 4);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 2, 3, 4))));
        Mission offered = rooms.accepted(rooms.only(expert, MissionState.SOLICITED));

        PublishedPlan published = rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 2, 3, 4))));

        assertThat(published.asked()).isEmpty();
        assertThat(published.takenBack()).isEmpty();
        assertThat(rooms.missions.get(COORDINATOR, offered.id())).isEqualTo(offered);
    }

    @Test
    void aSeatStaysWithWhoeverWasAskedForIt() {
        UUID kept = rooms.expert("Reste");
        UUID added = rooms.expert("Arrive");
        UUID need = rooms.need(2, 2, 4);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, kept, 2))));

        rooms.store(new Written().with(duties(need, 1, kept, 2)).with(duties(need, 0, added, 2)));

        assertThat(rooms.only(kept, MissionState.SOLICITED).duties())
                .extracting(Duty::seat)
                .containsExactly(0);
        assertThat(rooms.only(added, MissionState.PROPOSED).duties())
                .extracting(Duty::seat)
                .containsExactly(1);
    }

    @Test
    void whatHasChangedSinceIsSkippedAndTold() {
        UUID gone = rooms.expert("Parti");
        UUID declined = rooms.expert("Non");
        UUID taken = rooms.expert("Pris");
        UUID fine = rooms.expert("Bien");
        UUID need = rooms.need(4, 2, 4);
        decline(declined, need);
        rooms.publish(rooms.store(new Written().with(duties(rooms.need(1, 2, 4), 0, taken, 2))));
        Mission promised = rooms.only(taken, MissionState.SOLICITED);
        Plan plan = rooms.store(new Written()
                .with(duties(promised.destination().need(), 0, taken, 2))
                .with(duties(need, 0, gone, 2))
                .with(duties(need, 1, declined, 2))
                .with(duties(need, 2, taken, 2))
                .with(duties(need, 3, fine, 2)));
        rooms.accepted(promised);
        rooms.sql("UPDATE expert SET withdrawn_at = now() WHERE id = '" + gone + "'");

        PublishedPlan published = rooms.publish(plan);

        assertThat(published.skipped())
                .extracting(skipped -> ((Mission) skipped.booking()).expert(), PublishedPlan.Skipped::reason)
                .containsExactlyInAnyOrder(
                        tuple(gone, SkipReason.EXPERT_WITHDRAWN),
                        tuple(declined, SkipReason.DECLINED),
                        tuple(taken, SkipReason.EXPERT_PROMISED));
        assertThat(published.asked()).hasSize(1);
        assertThat(rooms.only(fine, MissionState.SOLICITED)).isNotNull();
        assertThat(rooms.of(gone)).extracting(Mission::state).containsExactly(MissionState.WITHDRAWN);
    }

    @Test
    void nothingIsAskedForARequestThatHasEnded() {
        ReinforcementRequest request = rooms.request(1, 2, 4);
        UUID expert = rooms.expert("Moreau");
        UUID lot = rooms.lot();
        Plan plan = rooms.store(new Written()
                .with(duties(rooms.people(request), 0, expert, 2))
                .lending(rooms.laptops(request), lot, morning(2)));
        rooms.sql("UPDATE reinforcement_request SET state = 'CANCELLED', ended_reason = 'Fini', ended_at = now()");

        PublishedPlan published = rooms.publish(plan);

        assertThat(published.asked()).isEmpty();
        assertThat(published.skipped())
                .hasSize(2)
                .extracting(PublishedPlan.Skipped::reason)
                .containsOnly(SkipReason.NEED_ENDED);
    }

    @Test
    void aPreviewStoresNothing() {
        UUID kept = rooms.expert("Reste");
        UUID added = rooms.expert("Arrive");
        UUID need = rooms.need(2, 2, 4);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, kept, 2))));

        Proposal preview = rooms.plans.preview(
                PLANNER,
                rooms.found(new Written().with(duties(need, 0, kept, 2)).with(duties(need, 1, added, 2))));

        assertThat(preview.missions()).extracting(Mission::expert).containsExactly(kept, added);
        assertThat(rooms.of(added)).isEmpty();
    }

    @Test
    void aPlanHoldsWhatItProposesAndWhatItKeeps() {
        UUID kept = rooms.expert("Reste");
        UUID added = rooms.expert("Arrive");
        UUID need = rooms.need(2, 2, 4);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, kept, 2))));
        Plan plan = rooms.store(new Written().with(duties(need, 0, kept, 2)).with(duties(need, 1, added, 2)));

        assertThat(rooms.missions.ofPlan(COORDINATOR, plan.id()))
                .extracting(Mission::expert)
                .containsExactlyInAnyOrder(kept, added);
        assertThat(rooms.missions
                        .list(
                                COORDINATOR,
                                MissionFilter.ofPlan(plan.id()).in(Set.of(MissionState.PROPOSED)),
                                PageRequest.first(10))
                        .items())
                .extracting(Mission::expert)
                .containsExactly(added);
    }

    @Test
    void coverageGrowsFromNothingToAllOfIt() {
        ReinforcementRequest request = rooms.request(1, 2, 3);
        UUID expert = rooms.expert("Moreau");
        UUID need = rooms.people(request);
        assertThat(coverage(request)).isEqualTo(Coverage.NOTHING);

        rooms.store(new Written().with(duties(need, 0, expert, 2)).without(need, 0, 3));
        assertThat(coverage(request).proposed()).isEqualTo(Coverage.Level.PARTIAL);
        assertThat(coverage(ASKS, request)).isEqualTo(coverage(request));

        rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 2, 3))));
        assertThat(coverage(request))
                .isEqualTo(new Coverage(Coverage.Level.FULL, Coverage.Level.NONE, Coverage.Level.NONE));
        assertThat(coverage(ASKS, request)).isEqualTo(coverage(request));

        Mission mission = rooms.committed(rooms.accepted(rooms.only(expert, MissionState.SOLICITED)));
        assertThat(coverage(request).committed()).isEqualTo(Coverage.Level.FULL);
        assertThat(rooms.missions.committed(COORDINATOR, "11", false, new TimeWindow(morning(3), evening(3))))
                .extracting(Mission::id)
                .containsExactly(mission.id());
        assertThat(rooms.missions.committed(COORDINATOR, "11", false, new TimeWindow(evening(3), evening(4))))
                .isEmpty();

        rooms.desk.arrive(ASKS, mission.id(), mission.progress().version()).orThrow();
        assertThat(coverage(request).arrived()).isEqualTo(Coverage.Level.FULL);
    }

    @Test
    void missionsAreReadByNeedByExpertAndPageByPageBothWays() {
        UUID expert = rooms.expert("Moreau");
        UUID need = rooms.need(1, 2, 9);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 2))));
        rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 2)).with(duties(need, 0, expert, 5))));
        rooms.publish(rooms.store(new Written()
                .with(duties(need, 0, expert, 2))
                .with(duties(need, 0, expert, 5))
                .with(duties(need, 0, expert, 8))));
        List<Mission> all = rooms.of(expert);
        MissionFilter region = MissionFilter.ofRegion("11");

        assertThat(all).hasSize(3);
        assertThat(rooms.missions.ofNeeds(COORDINATOR, List.of(need)).get(need)).isEqualTo(all);
        assertThat(rooms.missions.ofExpert(COORDINATOR, expert, evening(5))).containsExactly(all.get(2));
        var first = rooms.missions.list(COORDINATOR, region, PageRequest.first(2));
        assertThat(first.items()).containsExactly(all.get(0), all.get(1));
        assertThat(first.more()).isTrue();
        List<String> place =
                List.of(all.get(1).span().from().toString(), all.get(1).id().toString());
        assertThat(rooms.missions
                        .list(COORDINATOR, region, new PageRequest(2, place, false))
                        .items())
                .containsExactly(all.get(2));
        assertThat(rooms.missions
                        .list(COORDINATOR, region, new PageRequest(2, place, true))
                        .items())
                .containsExactly(all.get(0));
        assertThat(rooms.missions
                        .list(
                                LENDS,
                                MissionFilter.ofRequest(all.get(0).destination().request()),
                                PageRequest.first(9))
                        .items())
                .hasSize(3)
                .allMatch(mission -> mission.why() == null);
    }

    @Test
    void theReasonsOfAProposalAreKept() {
        UUID expert = rooms.expert("Moreau");
        rooms.store(new Written().with(duties(rooms.need(1, 2, 4), 0, expert, 2)));

        Why why = rooms.only(expert, MissionState.PROPOSED).why();

        assertThat(why).isNotNull();
        assertThat(why.cost()).containsExactly(entry(Rule.S1, 150L));
    }

    private Coverage coverage(ReinforcementRequest request) {
        return coverage(COORDINATOR, request);
    }

    private Coverage coverage(Viewer viewer, ReinforcementRequest request) {
        return rooms.context
                .getBean(Coverages.class)
                .of(viewer, List.of(request.id()))
                .get(request.id());
    }

    private void decline(UUID expert, UUID need) {
        rooms.publish(rooms.store(new Written().with(duties(need, 1, expert, 3))));
        Mission asked = rooms.only(expert, MissionState.SOLICITED);
        rooms.desk
                .decline(LENDS, asked.id(), asked.progress().version(), new Refusal("Non", DeclineScope.THIS_INCIDENT))
                .orThrow();
    }

    private static UserErrorCode code(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).errors().get(0).code();
    }
}
