package fr.renfort.run;

import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.renfort.mission.MissionRooms;
import fr.renfort.vocabulary.PageRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One worker, several regions, and an emergency among them. */
class RightOfWayTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 6, 2);

    private MissionRooms rooms;
    private PlanningWorker worker;
    private RunQueue queue;

    @BeforeEach
    void open() {
        rooms = new MissionRooms(Map.of("renfort.run.parallel", "1", "renfort.run.nightly-improvement", "10m"));
        worker = rooms.context.getBean(PlanningWorker.class);
        queue = rooms.context.getBean(RunQueue.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void anEmergencyOvertakesTheNightsThatWereQueuedBefore() {
        queue.queueNight("84", false, NIGHT);
        queue.queueNight("11", false, NIGHT);
        rooms.request(1, 2, 4);
        RunJob night = only("84", PlanningRun.Door.NIGHTLY);
        RunJob emergency = only("11", PlanningRun.Door.EMERGENCY);

        assertThat(worker.carryOut(night)).isFalse();
        assertThat(worker.carryOut(emergency)).isTrue();
        taskIsOver(emergency);
        assertThat(worker.carryOut(night)).isTrue();
    }

    @Test
    void theImprovementOfANightEndsForAnEmergencyOfItsRegion() {
        RunJob night = nightWithMuchToDo();

        rooms.request(1, 5, 8);
        improveSoonEnds(night);

        assertThat(Objects.requireNonNull(run(night).progress()).phase()).isNull();
    }

    @Test
    void theImprovementOfANightEndsForAnEmergencyElsewhereThatNoWorkerTakes() {
        RunJob night = nightWithMuchToDo();

        rooms.sql("INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)"
                + " VALUES ('planning-run', 'elsewhere', now(), false, 1, 90)");
        improveSoonEnds(night);
        rooms.sql("UPDATE scheduled_tasks SET task_name = 'planning-improvement', priority = 30"
                + " WHERE task_instance = 'elsewhere'");
        improveSoonEnds(night);

        assertThat(run(night).state()).isEqualTo(PlanningRun.State.DONE);
    }

    private RunJob nightWithMuchToDo() {
        RunOrders.muchToDo(rooms);
        RunJob first = only("11", PlanningRun.Door.EMERGENCY);
        assertThat(worker.carryOut(first)).isTrue();
        taskIsOver(first);
        rooms.sql("DELETE FROM scheduled_tasks WHERE task_name = 'planning-improvement'");
        queue.queueNight("11", false, NIGHT);
        RunJob night = only("11", PlanningRun.Door.NIGHTLY);
        assertThat(worker.carryOut(night)).isTrue();
        return night;
    }

    private void improveSoonEnds(RunJob job) {
        PlanImprover improver = rooms.context.getBean(PlanImprover.class);
        assertThat(assertTimeoutPreemptively(Duration.ofMinutes(2), () -> improver.improve(job)))
                .isTrue();
    }

    private void taskIsOver(RunJob job) {
        rooms.sql("DELETE FROM scheduled_tasks WHERE task_instance = '" + job.run() + "'");
    }

    private PlanningRun run(RunJob job) {
        return rooms.context.getBean(Runs.class).get(COORDINATOR, job.run());
    }

    private RunJob only(String region, PlanningRun.Door door) {
        List<PlanningRun> found = rooms
                .context
                .getBean(Runs.class)
                .list(fr.renfort.access.Viewer.planner(region), region, PageRequest.first(10))
                .items()
                .stream()
                .filter(run -> run.origin().door() == door)
                .toList();
        assertThat(found).hasSize(1);
        return new RunJob(region, found.get(0).id());
    }
}
