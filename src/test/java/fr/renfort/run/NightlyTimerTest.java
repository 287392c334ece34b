package fr.renfort.run;

import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.renfort.mission.MissionRooms;
import fr.renfort.vocabulary.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NightlyTimerTest {

    /** 01:30 in Paris. */
    private static final Instant HALF_PAST_ONE = Instant.parse("2026-06-01T23:30:00Z");

    private MissionRooms rooms;
    private NightlyTimer timer;

    @BeforeEach
    void open() {
        rooms = new MissionRooms();
        timer = rooms.context.getBean(NightlyTimer.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aNightIsPlannedOnceAtHalfPastOne() {
        rooms.need(1, 2, 4);

        tickAt(HALF_PAST_ONE.minusSeconds(1));
        assertThat(nights()).isEmpty();
        tickAt(HALF_PAST_ONE);
        tickAt(HALF_PAST_ONE.plusSeconds(60));
        rooms.sql("UPDATE planning_run SET state = 'FAILED'");
        tickAt(HALF_PAST_ONE.plusSeconds(120));

        assertThat(nights()).containsExactly(LocalDate.of(2026, 6, 2));
        tickAt(HALF_PAST_ONE.plus(Duration.ofDays(1)));
        assertThat(nights()).containsExactly(LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 2));
    }

    @Test
    void aRegionWithNothingToPlanHasNoNightlyRun() {
        tickAt(HALF_PAST_ONE);
        assertThat(nights()).isEmpty();

        rooms.need(1, 2, 4);
        rooms.sql("UPDATE incident SET closed_at = known_at");
        tickAt(HALF_PAST_ONE);
        assertThat(nights()).isEmpty();
    }

    @Test
    void aMissedNightIsMadeUpForUntilHalfPastFive() {
        rooms.need(1, 2, 4);

        tickAt(HALF_PAST_ONE.plus(Duration.ofHours(4)));
        assertThat(nights()).isEmpty();
        tickAt(HALF_PAST_ONE.plus(Duration.ofHours(4)).minusSeconds(1));
        assertThat(nights()).hasSize(1);
    }

    @Test
    void theNightOfTheSpringClockChangeIsPlannedOnce() {
        need("2027-03-28");

        tickEveryTenMinutes(Instant.parse("2027-03-27T22:00:00Z"), Duration.ofHours(10));

        assertThat(nights()).containsExactly(LocalDate.of(2027, 3, 28));
    }

    @Test
    void theNightOfTheAutumnClockChangeIsPlannedOnce() {
        need("2026-10-25");

        tickEveryTenMinutes(Instant.parse("2026-10-24T21:00:00Z"), Duration.ofHours(12));

        assertThat(nights()).containsExactly(LocalDate.of(2026, 10, 25));
    }

    @Test
    void whereHalfPastOneComesTwiceTheNightIsPlannedOnceAllTheSame() {
        rooms.sql("UPDATE region SET time_zone = 'Atlantic/Azores'");
        need("2026-10-25");

        tickEveryTenMinutes(Instant.parse("2026-10-24T22:00:00Z"), Duration.ofHours(12));

        assertThat(nights()).containsExactly(LocalDate.of(2026, 10, 25));
    }

    @Test
    void exercisesHaveANightOfTheirOwn() {
        rooms.need(1, 2, 4);
        rooms.sql("UPDATE incident SET exercise = true");

        tickAt(HALF_PAST_ONE);

        assertThat(runs())
                .extracting(run -> run.origin().exercise(), run -> run.origin().door())
                .contains(tuple(true, PlanningRun.Door.NIGHTLY))
                .doesNotContain(tuple(false, PlanningRun.Door.NIGHTLY));
    }

    private void need(String until) {
        rooms.need(1, 2, 4);
        rooms.sql("UPDATE expert_need SET ends_at = '" + until + "T12:00:00Z'");
        rooms.sql("UPDATE equipment_need SET ends_at = '" + until + "T12:00:00Z'");
    }

    private void tickEveryTenMinutes(Instant from, Duration span) {
        for (Instant at = from; at.isBefore(from.plus(span)); at = at.plus(Duration.ofMinutes(10))) {
            tickAt(at);
        }
    }

    private void tickAt(Instant instant) {
        rooms.time.set(instant);
        timer.tick();
    }

    private List<PlanningRun> runs() {
        return rooms.context
                .getBean(Runs.class)
                .list(COORDINATOR, "11", PageRequest.first(100))
                .items();
    }

    private List<LocalDate> nights() {
        return runs().stream()
                .filter(run -> run.origin().door() == PlanningRun.Door.NIGHTLY)
                .map(run -> run.origin().night())
                .toList();
    }
}
