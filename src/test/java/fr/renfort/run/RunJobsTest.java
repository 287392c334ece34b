package fr.renfort.run;

import static fr.renfort.mission.MissionRooms.NOW;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.database.Eventually;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.MissionState;
import fr.renfort.mission.Plans;
import fr.renfort.vocabulary.PageRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The jobs on a running server. */
class RunJobsTest {

    private MissionRooms rooms;

    @BeforeEach
    void open() {
        rooms = new MissionRooms(Map.of("micronaut.server.port", "-1", "renfort.run.improvement", "0s"));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aRequestIsPlannedAtOnce() {
        serve();
        UUID expert = rooms.expert("Moreau");

        rooms.request(1, 2, 4);

        Eventually.holds("the plan is stored", () -> planned());
        assertThat(rooms.only(expert, MissionState.PROPOSED).duties()).hasSize(3);
    }

    @Test
    void whatWasQueuedBeforeARestartIsPlannedAfterIt() {
        rooms.expert("Moreau");
        rooms.request(1, 2, 4);
        assertThat(planned()).isFalse();

        serve();

        Eventually.holds("the plan is stored", () -> planned());
    }

    @Test
    void theRunOfADeadNodeIsCarriedOutByAnother() {
        rooms.request(1, 2, 4);
        rooms.sql("UPDATE planning_run SET state = 'RUNNING', started_at = '" + NOW + "'");
        rooms.sql("UPDATE scheduled_tasks SET picked = true, picked_by = 'dead node', last_heartbeat = '"
                + NOW.minus(Duration.ofMinutes(1)) + "' WHERE task_name = 'planning-run'");

        serve();

        Eventually.holds("another node has stored the plan", () -> timeGoesOn() && planned());
        assertThat(runs()).extracting(PlanningRun::state).containsExactly(PlanningRun.State.DONE);
    }

    @Test
    void theNightComesByItself() {
        rooms.request(1, 2, 4);
        rooms.time.set(NOW.plus(Duration.ofDays(1)).minus(Duration.ofMinutes(390)));

        serve();

        Eventually.holds(
                "the night is planned",
                () -> timeGoesOn()
                        && runs().stream()
                                .anyMatch(run -> run.origin().door() == PlanningRun.Door.NIGHTLY
                                        && run.state() == PlanningRun.State.DONE));
    }

    /** Polling and heartbeats wait by the same time. */
    private boolean timeGoesOn() {
        rooms.time.advance(Duration.ofMillis(100));
        return true;
    }

    private void serve() {
        rooms.context.getBean(EmbeddedServer.class).start();
    }

    private boolean planned() {
        return rooms.context
                .getBean(Plans.class)
                .current(COORDINATOR, "11", false)
                .isPresent();
    }

    private List<PlanningRun> runs() {
        return rooms.context
                .getBean(Runs.class)
                .list(COORDINATOR, "11", PageRequest.first(100))
                .items();
    }
}
