package fr.renfort.planning.rules;

import static fr.renfort.planning.World.at;
import static fr.renfort.planning.rules.Rules.day;
import static fr.renfort.planning.rules.Rules.duties;
import static fr.renfort.planning.rules.Rules.duty;

import fr.renfort.planning.World;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.planning.facts.Home;
import fr.renfort.planning.facts.ShiftPattern;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

class MediumDutyRulesTest {
    private static Constraint emptySeat(DutyRules rules, ConstraintFactory factory) {
        return new MediumDutyRules().emptySeat(factory);
    }

    private static Constraint emptyShift(DutyRules rules, ConstraintFactory factory) {
        return new MediumDutyRules().emptyShift(factory);
    }

    private static Constraint lateArrival(DutyRules rules, ConstraintFactory factory) {
        return new MediumDutyRules().lateArrival(factory);
    }

    private static Constraint nearTermMove(DutyRules rules, ConstraintFactory factory) {
        return new MediumDutyRules().nearTermMove(factory);
    }

    @Test
    void anEmptySeatCostsItsMinutesByWeightAndUrgency() {
        World world = new World().expert("X1").need("B", "IB", 2, 3, 2).need("C", "IC", 5, 6, 1);
        duties(MediumDutyRulesTest::emptySeat, world).penalizesBy(2 * 3 * 4 * 600 + 2 * 600);
        duties(MediumDutyRulesTest::emptySeat, world, day("B", 1, 2, "X1")).penalizesBy(3 * 4 * 600 + 2 * 600);
    }

    @Test
    void aPastSeatIsNotOpenAnyMore() {
        World world = new World().now(at(3, 0)).expert("X1").need("B", "IB", 2, 3, 2);
        duties(MediumDutyRulesTest::emptySeat, world).penalizesBy(0);
        duties(MediumDutyRulesTest::emptyShift, world).penalizesBy(0);
    }

    @Test
    void aRunningShiftIsEmptyFromNowOn() {
        World world = new World().now(at(3, 10)).expert("X1").need("B", "IB", 3, 4, 1);
        duties(MediumDutyRulesTest::emptySeat, world).penalizesBy(3 * 4 * 480);
        duties(MediumDutyRulesTest::emptyShift, world).penalizesBy(3 * 4 * 480);
    }

    @Test
    void aShiftWithoutAnybodyCostsOneSeatMore() {
        World world = new World().expert("X1").need("B", "IB", 2, 4, 3);
        duties(MediumDutyRulesTest::emptyShift, world).penalizesBy(2 * 3 * 4 * 600);
        duties(MediumDutyRulesTest::emptyShift, world, day("B", 2, 2, "X1")).penalizesBy(3 * 4 * 600);
    }

    @Test
    void whoIsOnARunningSeatServesTheShift() {
        World world =
                new World().now(at(3, 10)).expert("X1").need("B", "IB", 3, 4, 2).published("B", 1, at(3, 8), "X1");
        duties(MediumDutyRulesTest::emptyShift, world).penalizesBy(0);
        duties(MediumDutyRulesTest::emptySeat, world).penalizesBy(3 * 4 * 480);
    }

    /** X1 has two hours' notice and 50 minutes of road: from 06:00 he is there at 08:50. */
    @Test
    void whoArrivesLateCostsTheMinutesBefore() {
        World world = new World()
                .now(at(3, 6))
                .expert("X1")
                .need("B", "IB", 3, 5, 1)
                .need("R", "IB", 3, 5, 1, Mode.REMOTE, ShiftPattern.DAY);
        duties(MediumDutyRulesTest::lateArrival, world, day("B", 0, 3, "X1")).penalizesBy(3 * 4 * 50);
        duties(MediumDutyRulesTest::lateArrival, world, day("R", 0, 3, "X1")).penalizesBy(0);
        duties(MediumDutyRulesTest::lateArrival, world, day("B", 0, 4, "X1")).penalizesBy(0);
    }

    @Test
    void whoStaysNearIsNotLate() {
        World world = new World().now(at(3, 6)).expert("X1").need("B", "IB", 2, 5, 1);
        duties(MediumDutyRulesTest::lateArrival, world.pinned("B", 0, at(2, 8), "X1"), day("B", 0, 3, "X1"))
                .penalizesBy(0);
        World published =
                new World().now(at(3, 6)).expert("X1").need("B", "IB", 3, 5, 1).published("B", 0, at(3, 8), "X1");
        duties(MediumDutyRulesTest::lateArrival, published, day("B", 0, 3, "X1"))
                .penalizesBy(0);
    }

    @Test
    void whoHasNoWayIsLateByNoticeAlone() {
        World world = new World()
                .now(at(3, 6))
                .way("A", "B", -1)
                .expert(new Expert(
                        "X1",
                        new Home("LEND", null, "A"),
                        Map.of(World.SKILL, 1),
                        new Expert.Calendar(List.of(), List.of()),
                        new Expert.Limits(10, 180, 2_880),
                        0))
                .need("B", "IB", 3, 5, 1);
        duties(MediumDutyRulesTest::lateArrival, world, day("B", 0, 3, "X1")).penalizesBy(3 * 4 * 60);
    }

    @Test
    void whoWasPublishedSoonAndServesNoMoreCostsAMove() {
        World world = new World()
                .expert("X1")
                .expert("X2")
                .need("B", "IB", 2, 7, 2)
                .published("B", 0, at(2, 8), "X1")
                .published("B", 1, at(2, 8), "X2")
                .published("B", 0, at(6, 8), "X1");
        duties(MediumDutyRulesTest::nearTermMove, world).penalizesBy(2 * 60);
        duties(MediumDutyRulesTest::nearTermMove, world, day("B", 1, 2, "X1")).penalizesBy(60);
        duties(MediumDutyRulesTest::nearTermMove, world, day("B", 1, 2, "X1"), day("B", 0, 2, "X2"))
                .penalizesBy(0);
    }

    @Test
    void whatWasPublishedOfOtherShiftsPastOrGoneIsFree() {
        World world = new World()
                .now(at(3, 10))
                .expert("X1")
                .need("B", "IB", 2, 7, 1)
                .published("B", 0, at(2, 8), "X1")
                .published("B", 0, at(3, 9), "X1")
                .published("GONE", 0, at(4, 8), "X1")
                .published("B", 0, at(4, 8), "WITHDRAWN");
        duties(MediumDutyRulesTest::nearTermMove, world).penalizesBy(0);
        duties(MediumDutyRulesTest::nearTermMove, world, duty("B", 0, at(4, 8), "X1"))
                .penalizesBy(0);
    }

    @Test
    void aPinnedSeatIsServedAndItsShiftToo() {
        World world = new World().expert("X1").need("B", "IB", 2, 3, 2).pinned("B", 0, at(2, 8), "X1");
        duties(MediumDutyRulesTest::emptySeat, world).penalizesBy(3 * 4 * 600);
        duties(MediumDutyRulesTest::emptyShift, world).penalizesBy(0);
        duties(MediumDutyRulesTest::lateArrival, world).penalizesBy(0);
    }

    @Test
    void whoIsPinnedOnTheShiftHasNotMoved() {
        World world = new World()
                .expert("X1")
                .need("B", "IB", 2, 4, 2)
                .published("B", 0, at(2, 8), "X1")
                .pinned("B", 1, at(2, 8), "X1");
        duties(MediumDutyRulesTest::nearTermMove, world).penalizesBy(0);
    }

    @Test
    void aMoveIsNearTermUntilSeventyTwoHoursSharp() {
        World sharp =
                new World().now(at(2, 8)).expert("X1").need("B", "IB", 5, 6, 1).published("B", 0, at(5, 8), "X1");
        duties(MediumDutyRulesTest::nearTermMove, sharp).penalizesBy(60);
        World beyond = new World()
                .now(at(2, 8).minusSeconds(60))
                .expert("X1")
                .need("B", "IB", 5, 6, 1)
                .published("B", 0, at(5, 8), "X1");
        duties(MediumDutyRulesTest::nearTermMove, beyond).penalizesBy(0);
    }
}
