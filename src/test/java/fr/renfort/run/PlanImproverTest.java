package fr.renfort.run;

import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.Plan;
import fr.renfort.mission.Plans;
import fr.renfort.planning.PlanListener;
import fr.renfort.vocabulary.PageRequest;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanImproverTest {

    private MissionRooms rooms;
    private PlanningWorker worker;
    private PlanImprover improver;

    @BeforeEach
    void open() {
        rooms = new MissionRooms(Map.of("renfort.run.improvement", "3s"));
        worker = rooms.context.getBean(PlanningWorker.class);
        improver = rooms.context.getBean(PlanImprover.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aBetterPlanReplacesTheFirstOneOfItsRun() {
        RunOrders.muchToDo(rooms);
        Plan first = carryOut();
        PlanningRun before = run(first);

        assertThat(improver.improve(job(first))).isTrue();

        Plan better = current();
        PlanningRun after = run(better);
        assertThat(better.id()).isNotEqualTo(first.id());
        assertThat(better.origin().run()).isEqualTo(first.origin().run());
        assertThat(result(after).score()).isGreaterThan(result(before).score());
        assertThat(result(after).solveMillis()).isGreaterThan(result(before).solveMillis());
        assertThat(result(after).steps()).isPositive();
        assertThat(rooms.missions.ofPlan(COORDINATOR, first.id())).isEmpty();
        assertThat(rooms.missions.ofPlan(COORDINATOR, better.id())).isNotEmpty();
    }

    @Test
    void aPlanThatWasPublishedIsLeftAlone() {
        RunOrders.muchToDo(rooms);
        Plan first = carryOut();
        rooms.publish(first);

        assertThat(improver.improve(job(first))).isTrue();

        assertThat(current().id()).isEqualTo(first.id());
    }

    @Test
    void aPlanThatALaterRunReplacedIsLeftAlone() {
        RunOrders.muchToDo(rooms);
        Plan first = carryOut();
        Plan second = RunOrders.made(worker.planNow(COORDINATOR, RunOrders.first(28), PlanListener.SILENT));

        assertThat(improver.improve(job(first))).isTrue();

        assertThat(current().id()).isEqualTo(second.id());
    }

    @Test
    void aCostlyQuestionIsAskedSeldom() {
        int[] asked = new int[1];
        Overtaken overtaken = new Overtaken(() -> {
            asked[0]++;
            return true;
        });

        for (int i = 0; i < 1000; i++) {
            assertThat(overtaken.getAsBoolean()).isFalse();
        }

        assertThat(asked[0]).isZero();
    }

    private Plan carryOut() {
        PlanningRun waiting = rooms.context
                .getBean(Runs.class)
                .list(COORDINATOR, "11", PageRequest.first(10))
                .items()
                .get(0);
        assertThat(worker.carryOut(new RunJob("11", waiting.id()))).isTrue();
        return current();
    }

    private Plan current() {
        return rooms.context
                .getBean(Plans.class)
                .current(COORDINATOR, "11", false)
                .orElseThrow();
    }

    private PlanningRun run(Plan plan) {
        return rooms.context.getBean(Runs.class).get(COORDINATOR, plan.origin().run());
    }

    private static PlanningRun.Result result(PlanningRun run) {
        return Objects.requireNonNull(run.result());
    }

    private static RunJob job(Plan plan) {
        return new RunJob("11", plan.origin().run());
    }
}
