package fr.renfort.run;

import static fr.renfort.mission.MissionRooms.NOW;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.database.Eventually;
import fr.renfort.database.JobQueue;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.Plans;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when something does not happen. */
class NightWatchTest {

    /** 05:30 in Paris. */
    private static final Instant HALF_PAST_FIVE = Instant.parse("2026-06-02T03:30:00Z");

    private MissionRooms rooms;
    private NightWatch watch;
    private Alarms alarms;

    @BeforeEach
    void open() {
        rooms = new MissionRooms(Map.of("micronaut.server.port", "-1", "renfort.run.improvement", "0s"));
        watch = rooms.context.getBean(NightWatch.class);
        alarms = rooms.context.getBean(Alarms.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aNightWithoutItsRunIsToldOnceAtHalfPastFive() {
        rooms.need(1, 2, 4);

        watchAt(HALF_PAST_FIVE.minusSeconds(1));
        assertThat(open11()).isEmpty();
        watchAt(HALF_PAST_FIVE);
        watchAt(HALF_PAST_FIVE.plusSeconds(60));

        assertThat(open11())
                .extracting(RunAlarm::cause)
                .containsExactly(new RunAlarm.MissedNight(LocalDate.of(2026, 6, 2)));
        assertThat(open11().get(0).exercise()).isFalse();
    }

    @Test
    void aNightThatHadItsRunOrNothingToPlanIsNotMissed() {
        watchAt(HALF_PAST_FIVE);
        assertThat(open11()).isEmpty();

        rooms.need(1, 2, 4);
        rooms.time.set(HALF_PAST_FIVE.minus(Duration.ofHours(4)));
        rooms.context.getBean(NightlyTimer.class).tick();
        watchAt(HALF_PAST_FIVE);

        assertThat(open11()).isEmpty();
    }

    @Test
    void aNeedThatCameAfterTheNightIsNoMissedNight() {
        rooms.time.set(HALF_PAST_FIVE.minus(Duration.ofHours(1)));
        rooms.need(1, 2, 4);

        watchAt(HALF_PAST_FIVE);

        assertThat(open11()).isEmpty();
    }

    @Test
    void aRunThatFailsIsToldUntilACoordinatorAcknowledgesIt() {
        rooms.request(1, 2, 4);
        rooms.sql("INSERT INTO planning_policy (region_code, settings, changed_at, changed_by)"
                + " VALUES ('11', '[]', now(), 'x')");
        UUID run = runs().get(0).id();
        rooms.context.getBean(PlanningWorker.class).carryOut(new RunJob("11", run));
        RunAlarm alarm = open11().get(0);
        assertThat(alarm.cause()).isEqualTo(new RunAlarm.FailedRun(run));

        Viewer observer = new Viewer("observer", Role.OBSERVER, Set.of("11"), null, null, null);
        assertThat(alarms.acknowledge(observer, alarm.id())).isInstanceOf(Outcome.Refused.class);
        assertThat(alarms.acknowledge(LENDS, alarm.id())).isInstanceOf(Outcome.Refused.class);
        RunAlarm first = alarms.acknowledge(COORDINATOR, alarm.id()).orThrow();
        rooms.time.advance(Duration.ofMinutes(1));

        assertThat(alarms.acknowledge(COORDINATOR, alarm.id()).orThrow()).isEqualTo(first);
        assertThat(first.acknowledged()).isEqualTo(new RunAlarm.Acknowledgement(NOW, COORDINATOR.subject()));
        assertThat(open11()).isEmpty();
        assertThat(alarms.byIds(COORDINATOR, Set.of(alarm.id()))).containsOnlyKeys(alarm.id());
        assertThat(alarms.byIds(COORDINATOR, Set.of())).isEmpty();
    }

    @Test
    void aQueuedRunWhoseJobIsGoneIsCarriedOutAllTheSame() {
        rooms.request(1, 2, 4);
        rooms.sql("DELETE FROM scheduled_tasks");
        rooms.context.getBean(EmbeddedServer.class).start();

        Eventually.holds("the run is carried out", () -> {
            rooms.time.advance(Duration.ofSeconds(2));
            return rooms.context
                    .getBean(Plans.class)
                    .current(COORDINATOR, "11", false)
                    .isPresent();
        });
    }

    @Test
    void anImprovementWhoseJobIsGoneIsQueuedAgain() {
        rooms.request(1, 2, 4);
        UUID run = runs().get(0).id();
        rooms.context.getBean(PlanningWorker.class).carryOut(new RunJob("11", run));
        rooms.sql("UPDATE planning_run SET phase = 'IMPROVING', phase_since = '" + NOW + "', heard_at = '" + NOW + "'");
        JobQueue jobs = rooms.context.getBean(JobQueue.class);

        watchAt(NOW.plusSeconds(60));
        assertThat(jobs.waiting("planning-improvement", 0)).isZero();
        watchAt(NOW.plusSeconds(61));
        watchAt(NOW.plusSeconds(62));

        assertThat(jobs.waiting("planning-improvement", 0)).isEqualTo(1);
    }

    @Test
    void aRunWhoseProcessAndJobAreGoneFailsAndIsToldAbout() {
        rooms.request(1, 2, 4);
        rooms.sql("UPDATE planning_run SET state = 'RUNNING', started_at = '" + NOW + "'");
        rooms.sql("DELETE FROM scheduled_tasks");

        watchAt(NOW.plus(Duration.ofMinutes(9)));
        assertThat(open11()).isEmpty();
        watchAt(NOW.plus(Duration.ofMinutes(11)));

        assertThat(runs()).extracting(PlanningRun::state).containsExactly(PlanningRun.State.FAILED);
        assertThat(open11()).hasSize(1);
    }

    @Test
    void operatorsReadRunsQueueAndNightsAsMetrics() throws Exception {
        EmbeddedServer server = rooms.context.getBean(EmbeddedServer.class).start();
        rooms.expert("Moreau");
        rooms.request(1, 2, 4);
        Eventually.holds(
                "the run is counted",
                () -> metrics(server)
                        .contains("renfort_planning_run_seconds_count{door=\"emergency\",outcome=\"done\"} 1"));

        assertThat(metrics(server))
                .contains("renfort_planning_queue ", "renfort_planning_night_age_seconds{region=\"11\"} NaN");
        rooms.sql("UPDATE planning_run SET door = 'NIGHTLY', night = '2026-06-01', finished_at = '"
                + NOW.minusSeconds(90) + "'");
        assertThat(rooms.context.getBean(Runs.class).secondsSinceGoodNight("11"))
                .isGreaterThanOrEqualTo(90);
    }

    private static String metrics(EmbeddedServer server) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.getURI() + "/prometheus"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void watchAt(Instant instant) {
        rooms.time.set(instant);
        watch.tick();
    }

    private List<RunAlarm> open11() {
        return alarms.open(COORDINATOR, Set.of("11"), PageRequest.first(100))
                .getOrDefault("11", new Page<>(List.of(), false))
                .items();
    }

    private List<PlanningRun> runs() {
        return rooms.context
                .getBean(Runs.class)
                .list(COORDINATOR, "11", PageRequest.first(100))
                .items();
    }
}
