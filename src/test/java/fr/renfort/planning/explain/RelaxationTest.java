package fr.renfort.planning.explain;

import static fr.renfort.planning.World.at;
import static fr.renfort.planning.World.window;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.planning.World;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.planning.facts.Home;
import fr.renfort.planning.facts.OpenWindow;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.ShiftPattern;
import fr.renfort.vocabulary.TimeWindow;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each relaxation in the plainest case, and which of two is proposed. */
class RelaxationTest {
    private static @Nullable Relaxation relaxation(World world) {
        return new Explainer(
                        world.problem(),
                        new Plan(world.problem().standing().pinned().duties(), List.of()))
                .emptySeats().stream()
                        .filter(seat -> seat.need().equals("B"))
                        .findFirst()
                        .orElseThrow()
                        .relaxation();
    }

    private static World needing(int level) {
        return new World()
                .need(new ExpertNeed(
                        "B",
                        "IB",
                        new ExpertNeed.Seats(World.SKILL, level, 1),
                        1,
                        new OpenWindow(at(3, 0), at(4, 0)),
                        new ExpertNeed.WorkingTime(Mode.ON_SITE, ShiftPattern.DAY),
                        List.of()));
    }

    private static Expert expert(String id, int maxTravelMinutes, TimeWindow available) {
        return new Expert(
                id,
                new Home("LEND", "L", "A"),
                Map.of(World.SKILL, 2),
                new Expert.Calendar(List.of(available), List.of()),
                new Expert.Limits(maxTravelMinutes, 120, 2_880),
                0);
    }

    @Test
    void moreTravelIsRoundedUpToTheNextQuarterOfAnHour() {
        assertThat(relaxation(needing(1).way("A", "B", 100).expert(expert("X1", 70, window(-9, 0, 60, 0)))))
                .isEqualTo(new Relaxation.MoreTravel("X1", 30, 100, 70));
        assertThat(relaxation(needing(1).way("A", "B", 101).expert(expert("X1", 70, window(-9, 0, 60, 0)))))
                .isEqualTo(new Relaxation.MoreTravel("X1", 45, 101, 70));
        assertThat(relaxation(needing(1).way("A", "B", 191).expert(expert("X1", 70, window(-9, 0, 60, 0)))))
                .isEqualTo(new Relaxation.Remote("X1"));
    }

    @Test
    void aLaterStartLeavesAtLeastTheShortestDuty() {
        assertThat(relaxation(needing(1).expert(expert("X1", 70, window(3, 10, 9, 0)))))
                .isEqualTo(new Relaxation.LaterStart("X1", 3, at(3, 11)));
        assertThat(relaxation(needing(1).expert(expert("X1", 70, window(3, 15, 9, 0)))))
                .isEqualTo(new Relaxation.LaterStart("X1", 8, at(3, 16)));
        assertThat(relaxation(needing(1).expert(expert("X1", 70, window(3, 16, 9, 0)))))
                .isNull();
    }

    @Test
    void oneMorePersonOfALenderIsEnoughOnlyWhereItIsNotOverItsLimitAlready() {
        World full = needing(1).maxLentPerDay(0).expert("X1");
        World over = needing(1)
                .maxLentPerDay(0)
                .expert("X1")
                .expert("X2")
                .need("C", "IC", 3, 4, 1)
                .pinned("C", 0, at(3, 8), "X2");

        assertThat(relaxation(full)).isEqualTo(new Relaxation.OneMoreLent("X1", "LEND", 0));
        assertThat(relaxation(over)).isNull();
    }

    @Test
    void oneLevelLowerIsEnoughForWhoIsOneBelowOnly() {
        assertThat(relaxation(needing(2).expert("X1", 1))).isEqualTo(new Relaxation.LowerLevel("X1", 1));
        assertThat(relaxation(needing(3).expert("X1", 1))).isNull();
    }

    @Test
    void nothingIsRelaxedWhereSomebodyCouldComeOrNobodyHasTheSkill() {
        assertThat(relaxation(needing(1).expert("X1"))).isNull();
        assertThat(relaxation(needing(1))).isNull();
    }

    @Test
    void ofTwoAtTheSamePriceTheFirstDimensionIsProposedAndOfSeveralPeopleTheNearest() {
        World tie = needing(1)
                .way("A", "B", 100)
                .expert(expert("X1", 100, window(3, 7, 9, 0)))
                .expert(expert("X2", 75, window(-9, 0, 60, 0)))
                .expert(expert("X3", 72, window(-9, 0, 60, 0)));

        assertThat(relaxation(tie)).isEqualTo(new Relaxation.MoreTravel("X2", 30, 100, 75));
    }

    @Test
    void thePricesRiseWithinADimensionAndTheDimensionsAreInTheOrderOfTheirNames() {
        assertThat(Stream.of(
                        new Relaxation.MoreTravel("x", 15, 1, 1),
                        new Relaxation.MoreTravel("x", 120, 1, 1),
                        new Relaxation.LaterStart("x", 1, at(1, 1)),
                        new Relaxation.LaterStart("x", 24, at(1, 1)),
                        new Relaxation.OneMoreLent("x", "LEND", 1),
                        new Relaxation.LowerLevel("x", 2),
                        new Relaxation.Remote("x")))
                .extracting(Relaxation::cost)
                .containsExactly(30L, 240L, 60L, 1_440L, 300L, 720L, 960L);
        assertThat(Relaxation.Dimension.values())
                .containsExactly(
                        Relaxation.Dimension.TRAVEL,
                        Relaxation.Dimension.START,
                        Relaxation.Dimension.LENDER,
                        Relaxation.Dimension.LEVEL,
                        Relaxation.Dimension.MODE);
    }
}
