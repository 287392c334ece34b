package fr.renfort.run;

import static fr.renfort.mission.MissionRooms.NOW;
import static fr.renfort.mission.MissionRooms.evening;
import static fr.renfort.mission.MissionRooms.morning;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.crisis.RequestDesk;
import fr.renfort.crisis.TriageGrid;
import fr.renfort.mission.DeclineScope;
import fr.renfort.mission.Duty;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.MissionState;
import fr.renfort.mission.Plan;
import fr.renfort.mission.Plans;
import fr.renfort.mission.PublishedPlan;
import fr.renfort.mission.Refusal;
import fr.renfort.planning.PlanListener;
import fr.renfort.planning.score.Rule;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a request to somebody who comes, and to somebody else when that one cannot. */
class PipelineTest {

    private MissionRooms rooms;
    private Runs runs;
    private PlanningWorker worker;

    @BeforeEach
    void open() {
        rooms = new MissionRooms();
        runs = rooms.context.getBean(Runs.class);
        worker = rooms.context.getBean(PlanningWorker.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aRequestQueuesItsRunAndTheNextOneJoinsIt() {
        rooms.request(1, 2, 4);
        PlanningRun waiting = onlyRun();
        assertThat(waiting.state()).isEqualTo(PlanningRun.State.QUEUED);
        assertThat(waiting.origin().door()).isEqualTo(PlanningRun.Door.EMERGENCY);

        rooms.request(1, 2, 4);

        assertThat(onlyRun().id()).isEqualTo(waiting.id());
        assertThat(onlyRun().origin().cause()).matches("ReinforcementRequested .{36}, ReinforcementRequested .{36}");
    }

    @Test
    void aRequestThatIsRefusedByTheDatabaseQueuesNothing() {
        rooms.sql("ALTER TABLE expert_need ADD CONSTRAINT none CHECK (headcount > 1)");
        try {
            rooms.request(1, 2, 4);
        } catch (RuntimeException refused) {
            assertThat(refused).hasStackTraceContaining("none");
        }

        assertThat(all()).isEmpty();
    }

    @Test
    void aRunStoresItsPlanItsPolicyItsTravelSourceAndItsScoreByRule() {
        UUID expert = rooms.expert("Moreau");
        ReinforcementRequest request = rooms.request(1, 2, 4);

        carryOut();

        PlanningRun run = onlyRun();
        assertThat(run.state()).isEqualTo(PlanningRun.State.DONE);
        PlanningRun.Result result = run.result();
        assertThat(result).isNotNull();
        assertThat(result.travelSource()).isEqualTo("great-circle");
        assertThat(result.policy()).contains("\"handover\"");
        assertThat(result.rules()).containsKeys(Rule.H1, Rule.M1, Rule.S1);
        assertThat(result.score().hard()).isZero();
        Mission proposed = rooms.only(expert, MissionState.PROPOSED);
        assertThat(proposed.destination().request()).isEqualTo(request.id());
        assertThat(proposed.span()).isEqualTo(new TimeWindow(morning(2), evening(4)));
        assertThat(proposed.duties()).extracting(Duty::shiftStart).containsExactly(morning(2), morning(3), morning(4));
        assertThat(proposed.why()).isNotNull();
        assertThat(plan().origin().run()).isEqualTo(run.id());
    }

    @Test
    void whatIsPromisedNeverMovesAndWhoDeclinesIsReplaced() {
        UUID first = rooms.expert("Premier");
        rooms.request(1, 2, 4);
        carryOut();
        rooms.publish(plan());
        Mission promised = rooms.committed(rooms.accepted(rooms.only(first, MissionState.SOLICITED)));
        UUID second = rooms.expert("Second");
        UUID third = rooms.expert("Tiers");

        rooms.request(1, 2, 4);
        carryOut();

        assertThat(rooms.missions.get(COORDINATOR, promised.id())).isEqualTo(promised);
        assertThat(rooms.of(first)).hasSize(1);
        PublishedPlan published = rooms.publish(plan());
        assertThat(published.takenBack()).isEmpty();
        Mission asked = rooms.missions.get(COORDINATOR, published.asked().get(0));
        assertThat(List.of(second, third)).contains(asked.expert());

        rooms.desk
                .decline(
                        LENDS,
                        asked.id(),
                        asked.progress().version(),
                        new Refusal("Absent", DeclineScope.THIS_INCIDENT))
                .orThrow();
        carryOut();

        UUID other = asked.expert().equals(second) ? third : second;
        assertThat(rooms.only(other, MissionState.PROPOSED).destination().need())
                .isEqualTo(asked.destination().need());
        assertThat(rooms.of(asked.expert())).extracting(Mission::state).containsExactly(MissionState.DECLINED);
        assertThat(rooms.missions.get(COORDINATOR, promised.id())).isEqualTo(promised);
    }

    @Test
    void aLenderWhoDeclinesQueuesARunOfTheRegionItCannotSee() {
        UUID expert = rooms.expert("Moreau");
        rooms.request(1, 2, 4);
        carryOut();
        rooms.publish(plan());
        Mission asked = rooms.only(expert, MissionState.SOLICITED);

        rooms.desk
                .decline(LENDS, asked.id(), asked.progress().version(), new Refusal("Non", DeclineScope.ALWAYS))
                .orThrow();

        assertThat(waiting().origin().cause()).isEqualTo("MissionStepped " + asked.id());
        assertThat(runs.list(LENDS, "11", PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    void whatChangesWhoIsNeededQueuesARun() {
        ReinforcementRequest request = rooms.request(1, 2, 4);
        carryOut();
        request = rooms.context
                .getBean(RequestDesk.class)
                .triage(
                        COORDINATOR,
                        request.id(),
                        request.version(),
                        new TriageGrid(true, false, false, false, false, false),
                        null)
                .orThrow();
        assertThat(waiting().origin().cause()).startsWith("RequestTriaged");
        carryOut();
        rooms.context
                .getBean(RequestDesk.class)
                .step(
                        COORDINATOR,
                        request.id(),
                        request.version(),
                        new RequestDesk.Move(fr.renfort.crisis.RequestState.CANCELLED, "Fini", false))
                .orThrow();
        assertThat(waiting().origin().cause()).startsWith("RequestEnded");
    }

    @Test
    void aSeatThatNobodyCanTakeIsAGapWithItsReasons() {
        UUID expert = rooms.expert("Loin");
        rooms.sql("UPDATE expert SET max_travel_minutes = 1");
        rooms.request(1, 2, 2);
        carryOut();

        var gaps = rooms.context.getBean(Plans.class).gaps(COORDINATOR, plan().id(), PageRequest.first(10));

        assertThat(gaps.items()).anySatisfy(gap -> {
            assertThat(gap.missing()).isEqualTo(new fr.renfort.mission.Gap.Seat(0, morning(2)));
            assertThat(gap.why()).extracting(why -> why.id()).containsExactly(expert.toString());
            assertThat(gap.why().get(0).reasons())
                    .hasAtLeastOneElementOfType(fr.renfort.planning.explain.Reason.TooFar.class);
        });
    }

    @Test
    void aCoordinatorAsksForAPlanByHand() {
        PlanningRun asked = queue().planByHand(COORDINATOR, "11", false).orThrow();
        carryOut();

        assertThat(queue().planByHand(COORDINATOR, "11", false).orThrow().id()).isNotEqualTo(asked.id());
        assertThat(queue().planByHand(LENDS, "11", false)).isInstanceOf(Outcome.Refused.class);
        assertThat(asked.origin().door()).isEqualTo(PlanningRun.Door.BY_HAND);
    }

    @Test
    void aRegionHasOneRunAtATime() {
        rooms.request(1, 2, 4);
        PlanningRun first = waiting();
        rooms.sql("UPDATE planning_run SET state = 'RUNNING', started_at = '" + NOW + "'");
        queue().planByHand(COORDINATOR, "11", false).orThrow();
        PlanningRun second = waiting();

        assertThat(worker.carryOut(new RunJob("11", second.id()))).isFalse();
        assertThat(worker.carryOut(new RunJob("11", first.id()))).isTrue();
        assertThat(worker.carryOut(new RunJob("11", second.id()))).isTrue();
        assertThat(all()).extracting(PlanningRun::state).containsOnly(PlanningRun.State.DONE);
    }

    @Test
    void aRunWhoseProcessIsGoneIsCarriedOutAgainAndItsLastStepTwiceDoesNoHarm() {
        rooms.request(1, 2, 4);
        PlanningRun run = waiting();
        rooms.sql("UPDATE planning_run SET state = 'RUNNING', started_at = '" + NOW + "'");
        RunJob job = new RunJob("11", run.id());

        assertThat(worker.carryOut(job)).isTrue();
        Plan stored = plan();
        assertThat(worker.carryOut(job)).isTrue();

        assertThat(plan()).isEqualTo(stored);
    }

    @Test
    void aRunThatWasAbandonedDoesNotHoldUpItsRegionForEver() {
        rooms.request(1, 2, 4);
        PlanningRun lost = waiting();
        rooms.sql(
                "UPDATE planning_run SET state = 'RUNNING', started_at = '" + NOW.minus(Duration.ofMinutes(11)) + "'");
        queue().planByHand(COORDINATOR, "11", false).orThrow();

        assertThat(worker.carryOut(new RunJob("11", waiting().id()))).isTrue();

        assertThat(runs.get(COORDINATOR, lost.id()).state()).isEqualTo(PlanningRun.State.FAILED);
    }

    @Test
    void aFailureIsNotedAndTheNextRunGoesOn() {
        rooms.request(1, 2, 4);
        rooms.sql(
                "INSERT INTO planning_policy (region_code, settings, changed_at, changed_by) VALUES ('11', '[]', now(), 'x')");
        carryOut();
        PlanningRun failed = onlyRun();
        assertThat(failed.state()).isEqualTo(PlanningRun.State.FAILED);
        assertThat(failed.failureReference()).isNotBlank();
        assertThat(failed.result()).isNull();

        rooms.sql("DELETE FROM planning_policy");
        queue().planByHand(COORDINATOR, "11", false).orThrow();
        carryOut();

        assertThat(plan()).isNotNull();
    }

    @Test
    void aPlanIsMadeAtOnceForACommandOrOnlyShown() {
        UUID expert = rooms.expert("Moreau");
        rooms.request(1, 2, 4);

        PlanRehearsal shown = worker.rehearse(COORDINATOR, RunOrders.first(7), PlanListener.SILENT);
        assertThat(shown.proposal().missions()).extracting(Mission::expert).containsExactly(expert);
        assertThat(rooms.of(expert)).isEmpty();

        assertThat(shown.toPublished().shifts()).hasSize(3);

        Plan made = RunOrders.made(worker.planNow(COORDINATOR, RunOrders.first(7), PlanListener.SILENT));
        assertThat(made).isEqualTo(plan());
        assertThat(rooms.only(expert, MissionState.PROPOSED).duties()).hasSize(3);
    }

    private RunQueue queue() {
        return rooms.context.getBean(RunQueue.class);
    }

    private List<PlanningRun> all() {
        return runs.list(COORDINATOR, "11", PageRequest.first(100)).items();
    }

    private PlanningRun onlyRun() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }

    private PlanningRun waiting() {
        List<PlanningRun> waiting = all().stream()
                .filter(run -> run.state() == PlanningRun.State.QUEUED)
                .toList();
        assertThat(waiting).hasSize(1);
        return waiting.get(0);
    }

    private void carryOut() {
        assertThat(worker.carryOut(new RunJob("11", waiting().id()))).isTrue();
    }

    private Plan plan() {
        return rooms.context
                .getBean(Plans.class)
                .current(COORDINATOR, "11", false)
                .orElseThrow();
    }
}
