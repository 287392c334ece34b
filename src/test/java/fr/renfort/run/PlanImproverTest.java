package fr.renfort.run;

import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.Plan;
import fr.renfort.mission.Plans;
import fr.renfort.vocabulary.PageRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
        muchToDo();
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
        muchToDo();
        Plan first = carryOut();
        rooms.publish(first);

        assertThat(improver.improve(job(first))).isTrue();

        assertThat(current().id()).isEqualTo(first.id());
    }

    @Test
    void aPlanThatALaterRunReplacedIsLeftAlone() {
        muchToDo();
        Plan first = carryOut();
        Plan second =
                worker.planNow(COORDINATOR, "11", false, Duration.ofDays(28)).orElseThrow();

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

    /** Ten experts who live apart and twenty shifts for them, so that the first complete plan is not the best. */
    private void muchToDo() {
        for (int i = 0; i < 10; i++) {
            UUID expert = rooms.expert("Numéro" + i);
            rooms.sql("UPDATE expert SET base_latitude = " + (48.4 + i * 0.07) + ", base_longitude = "
                    + (2.2 + (i * 7 % 10) * 0.06) + " WHERE id = '" + expert + "'");
        }
        rooms.request(2, 2, 20);
        rooms.request(2, 4, 24);
        rooms.request(1, 3, 26);
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
