package fr.renfort.run;

import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.Plan;
import fr.renfort.planning.PlanListener;
import fr.renfort.planning.compare.PlanComparison;
import fr.renfort.planning.score.Rule;
import fr.renfort.situation.file.ProblemFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The problem that is kept with each run: for repeating it, and for telling what its plan changes. */
class RunRepeatTest {

    private MissionRooms rooms;
    private PlanningWorker worker;
    private RunRepeat repeat;

    @BeforeEach
    void open() {
        rooms = new MissionRooms();
        worker = rooms.context.getBean(PlanningWorker.class);
        repeat = rooms.context.getBean(RunRepeat.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void theSameSeedAndStepsGiveTheSamePlanThoughTheRegionHasChanged() {
        RunOrders.muchToDo(rooms);
        Plan improved = plan(RunOrders.ofSteps(28, 5_000));
        PlanningRun run = rooms.context
                .getBean(Runs.class)
                .get(COORDINATOR, improved.origin().run());
        PlanningRun.Result result = Objects.requireNonNull(run.result());
        assertThat(result.steps()).isPositive();
        rooms.expert("Nouveau");
        rooms.request(3, 2, 20);

        RunRepeat.Repetition again = repeat.repeat(COORDINATOR, run.id()).orElseThrow();

        assertThat(again.stored()).isEqualTo(improved);
        assertThat(again.comparison().shifts()).isEmpty();
        assertThat(again.comparison().loans()).isEmpty();
        assertThat(again.same()).isTrue();
        assertThat(again.repeated().score().total()).isEqualTo(result.score());
        assertThat(again.repeated().score().penalties()).containsAllEntriesOf(result.rules());
    }

    @Test
    void aFirstPlanIsRepeatedToo() {
        RunOrders.muchToDo(rooms);
        Plan first = plan(RunOrders.first(28));

        assertThat(repeat.repeat(COORDINATOR, first.origin().run())
                        .orElseThrow()
                        .same())
                .isTrue();
    }

    @Test
    void whatIsUnknownOrForgottenCannotBeRepeated() {
        rooms.request(1, 2, 4);
        Plan plan = plan(RunOrders.first(28));
        assertThat(repeat.repeat(COORDINATOR, UUID.randomUUID())).isEmpty();

        rooms.time.advance(Duration.ofDays(31));
        rooms.context.getBean(ProblemBook.class).forget("11");

        assertThat(repeat.repeat(COORDINATOR, plan.origin().run())).isEmpty();
        assertThat(rooms.context.getBean(PlanDifferences.class).toPublished(COORDINATOR, plan))
                .isEmpty();
    }

    @Test
    void theProblemThatIsKeptNamesNobody() throws Exception {
        rooms.expert("Moreau");
        rooms.request(1, 2, 4);
        Plan plan = plan(RunOrders.first(28));

        byte[] zipped = ProblemFile.zip(rooms.context
                .getBean(ProblemBook.class)
                .find(COORDINATOR, plan.origin().run())
                .orElseThrow());
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).contains("\"format\":3").doesNotContain("Moreau", "Alix", "+33");
    }

    @Test
    void aPlanTellsWhatItChangesOfWhatIsPublished() {
        UUID first = rooms.expert("Premier");
        rooms.request(1, 2, 4);
        Plan before = plan(RunOrders.first(28));
        PlanComparison everything = difference(before);
        assertThat(everything.shifts()).hasSize(3).allSatisfy(change -> {
            assertThat(change.before()).isEmpty();
            assertThat(change.joined()).containsExactly(first.toString());
        });
        assertThat(everything.savings().get(Rule.M1)).isPositive();
        rooms.publish(before);

        assertThat(difference(plan(RunOrders.first(28))).same()).isTrue();

        rooms.sql("UPDATE expert_calendar SET ends_at = '2026-06-03T00:00:00Z' WHERE expert_id = '" + first + "'");
        UUID second = rooms.expert("Second");
        PlanComparison moved = difference(plan(RunOrders.first(28)));

        assertThat(moved.affected().experts()).contains(second.toString());
        assertThat(moved.affected().establishments()).hasSize(1);
    }

    private PlanComparison difference(Plan plan) {
        return rooms.context
                .getBean(PlanDifferences.class)
                .toPublished(COORDINATOR, plan)
                .orElseThrow()
                .comparison();
    }

    private Plan plan(PlanOrder order) {
        return RunOrders.made(worker.planNow(COORDINATOR, order, PlanListener.SILENT));
    }
}
