package fr.renfort.run;

import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.database.Eventually;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.Plans;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.UserErrorCode;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunProgressTest {

    private MissionRooms rooms;
    private RunProgress progress;
    private PlanningWorker worker;

    @BeforeEach
    void open() {
        rooms = new MissionRooms(Map.of("renfort.run.improvement", "10m"));
        progress = rooms.context.getBean(RunProgress.class);
        worker = rooms.context.getBean(PlanningWorker.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aSearchIsWatchedAndStoppedWhileItRunsAndKeepsTheBest() throws Exception {
        RunOrders.muchToDo(rooms);
        RunJob job = carryOut();
        assertThat(told().phase()).isEqualTo(PlanningRun.Phase.IMPROVING);
        Thread search =
                new Thread(() -> rooms.context.getBean(PlanImprover.class).improve(job));
        search.start();

        Eventually.holds("the search tells a better plan", () -> timeGoesOn() && told().steps() > 0);
        assertThat(told().elapsed()).isPositive();
        assertThat(told().remaining()).isPositive().isLessThan(Duration.ofMinutes(10));
        PlanningRun stopped = progress.stop(COORDINATOR, job.run()).orThrow();
        assertThat(Objects.requireNonNull(stopped.stop()).by()).isEqualTo(COORDINATOR.subject());
        search.join();

        PlanningRun after = run();
        assertThat(told().phase()).isNull();
        assertThat(told().remaining()).isZero();
        assertThat(told().best())
                .isEqualTo(Objects.requireNonNull(after.result()).score());
        assertThat(after.result().steps()).isPositive();
        assertThat(progress.stop(COORDINATOR, job.run()).orThrow().stop()).isEqualTo(stopped.stop());
    }

    @Test
    void aRunThatWaitsIsNotBegunOnceItIsStopped() {
        rooms.request(1, 2, 4);
        UUID waiting = run().id();

        PlanningRun stopped = progress.stop(COORDINATOR, waiting).orThrow();

        assertThat(stopped.state()).isEqualTo(PlanningRun.State.STOPPED);
        assertThat(stopped.course().finishedAt()).isNotNull();
        assertThat(worker.carryOut(new RunJob("11", waiting))).isTrue();
        assertThat(rooms.context.getBean(Plans.class).current(COORDINATOR, "11", false))
                .isEmpty();
    }

    @Test
    void aRunStoppedBeforeItsPlanIsImprovedIsNotImproved() {
        RunOrders.muchToDo(rooms);
        RunJob job = carryOut();
        progress.stop(COORDINATOR, job.run()).orThrow();

        rooms.context.getBean(PlanImprover.class).improve(job);

        assertThat(told().steps()).isZero();
        assertThat(told().phase()).isNull();
    }

    @Test
    void aRunThatIsOverStaysAsItIs() {
        rooms.request(1, 2, 4);
        RunJob job = carryOut();
        rooms.context
                .getBean(PlanImprover.class)
                .improve(job, Duration.ofDays(28), RunOrders.first(28).budget(1), best -> {});

        assertThat(progress.stop(COORDINATOR, job.run()).orThrow().stop()).isNull();
    }

    @Test
    void onlyACoordinatorOfTheRegionStopsItsRuns() {
        rooms.request(1, 2, 4);
        UUID run = run().id();
        Viewer observer = new Viewer("observer", Role.OBSERVER, Set.of("11"), null, null, null);

        assertThat(code(progress.stop(LENDS, run))).isEqualTo(UserErrorCode.NOT_FOUND);
        assertThat(code(progress.stop(observer, run))).isEqualTo(UserErrorCode.FORBIDDEN);
    }

    private static UserErrorCode code(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).errors().get(0).code();
    }

    private RunJob carryOut() {
        RunJob job = new RunJob("11", run().id());
        assertThat(worker.carryOut(job)).isTrue();
        return job;
    }

    private PlanningRun.Progress told() {
        return Objects.requireNonNull(run().progress());
    }

    private PlanningRun run() {
        return rooms.context
                .getBean(Runs.class)
                .list(COORDINATOR, "11", PageRequest.first(10))
                .items()
                .get(0);
    }

    private boolean timeGoesOn() {
        rooms.time.advance(Duration.ofMillis(100));
        return true;
    }
}
