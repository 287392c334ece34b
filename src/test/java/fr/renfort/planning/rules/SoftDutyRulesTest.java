package fr.renfort.planning.rules;

import static fr.renfort.planning.World.at;
import static fr.renfort.planning.World.window;
import static fr.renfort.planning.rules.Rules.day;
import static fr.renfort.planning.rules.Rules.duties;
import static fr.renfort.planning.rules.Rules.duty;

import fr.renfort.planning.World;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.planning.facts.Home;
import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.planning.facts.ShiftPattern;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

class SoftDutyRulesTest {
    private static Constraint stays(DutyRules rules, ConstraintFactory factory) {
        return new SoftDutyRules().stays(factory);
    }

    private static Constraint fairness(DutyRules rules, ConstraintFactory factory) {
        return new SoftDutyRules().fairness(factory);
    }

    private static Constraint overqualification(DutyRules rules, ConstraintFactory factory) {
        return new SoftDutyRules().overqualification(factory);
    }

    private static Constraint disruption(DutyRules rules, ConstraintFactory factory) {
        return new SoftDutyRules().disruption(factory);
    }

    private static Constraint reserve(DutyRules rules, ConstraintFactory factory) {
        return new SoftDutyRules().reserve(factory);
    }

    private static World hospitals() {
        return new World()
                .expert("X1")
                .expert("X2")
                .need("B", "IB", 2, 9, 2)
                .need("C", "IC", 2, 9, 1)
                .need("R", "IB", 2, 9, 1, Mode.REMOTE, ShiftPattern.DAY);
    }

    @Test
    void aStayCostsItsHandoverAndTheWayOnce() {
        duties(SoftDutyRulesTest::stays, hospitals(), day("B", 0, 2, "X1"), day("B", 1, 3, "X1"))
                .penalizesBy(60 + 100);
        duties(SoftDutyRulesTest::stays, hospitals(), day("B", 1, 3, "X1"), day("B", 0, 2, "X1"))
                .penalizesBy(60 + 100);
    }

    @Test
    void eachExpertTravelsForHimself() {
        duties(SoftDutyRulesTest::stays, hospitals(), day("B", 0, 2, "X1"), day("B", 1, 3, "X2"))
                .penalizesBy(2 * (60 + 100));
    }

    @Test
    void remoteWorkCostsAHandoverOnly() {
        duties(SoftDutyRulesTest::stays, hospitals(), day("R", 0, 2, "X1")).penalizesBy(60);
    }

    @Test
    void anotherHospitalOrModeInBetweenEndsTheStay() {
        duties(SoftDutyRulesTest::stays, hospitals(), day("B", 0, 2, "X1"), day("C", 0, 3, "X1"), day("B", 0, 4, "X1"))
                .penalizesBy(3 * 160);
        duties(SoftDutyRulesTest::stays, hospitals(), day("B", 0, 2, "X1"), day("R", 0, 3, "X1"))
                .penalizesBy(160 + 60);
    }

    @Test
    void anIdleDayInAStayCosts() {
        duties(SoftDutyRulesTest::stays, hospitals(), day("B", 0, 2, "X1"), day("B", 0, 4, "X1"))
                .penalizesBy(160 + 120);
    }

    @Test
    void aStayEndsAfterThirtyEightHours() {
        duties(SoftDutyRulesTest::stays, hospitals(), day("B", 0, 2, "X1"), day("B", 0, 5, "X1"))
                .penalizesBy(2 * 160);
    }

    @Test
    void homeWorkInBetweenEndsAStayOnSiteOnly() {
        World world = new World()
                .expert("X1", 2, List.of(window(3, 8, 3, 10)))
                .need("B", "IB", 2, 9, 1)
                .need("R", "IC", 2, 9, 1, Mode.REMOTE, ShiftPattern.DAY);
        duties(SoftDutyRulesTest::stays, world, day("B", 0, 2, "X1"), day("B", 0, 4, "X1"))
                .penalizesBy(2 * 160);
        duties(SoftDutyRulesTest::stays, world, day("R", 0, 2, "X1"), day("R", 0, 4, "X1"))
                .penalizesBy(60 + 120);
        duties(SoftDutyRulesTest::stays, world, day("B", 0, 4, "X1"), day("B", 0, 5, "X1"))
                .penalizesBy(160);
    }

    @Test
    void aPastDutyCarriesAStayAndCostsNothing() {
        World world =
                new World().now(at(3, 0)).expert("X1").need("B", "IB", 2, 9, 1).pinned("B", 0, at(2, 8), "X1");
        duties(SoftDutyRulesTest::stays, world).penalizesBy(0);
        duties(SoftDutyRulesTest::stays, world, day("B", 0, 3, "X1")).penalizesBy(0);
        duties(SoftDutyRulesTest::stays, world, day("B", 0, 5, "X1")).penalizesBy(160);
    }

    @Test
    void fairnessWeighsMinutesByWhatWasDoneLately() {
        World world = new World()
                .expert("X1")
                .expert(new Expert(
                        "BUSY",
                        new Home("LEND", null, "A"),
                        Map.of(World.SKILL, 2),
                        new Expert.Calendar(List.of(window(1, 0, 30, 0)), List.of()),
                        new Expert.Limits(100, 120, 2_880),
                        6_000))
                .need("B", "IB", 2, 9, 1);
        duties(SoftDutyRulesTest::fairness, world, day("B", 0, 2, "X1"), day("B", 0, 3, "X1"))
                .penalizesBy(1_200 * 1_200 / 72_000);
        duties(SoftDutyRulesTest::fairness, world, day("B", 0, 2, "BUSY"))
                .penalizesBy(6_600 * 6_600 / 72_000 - 6_000 * 6_000 / 72_000);
        duties(SoftDutyRulesTest::fairness, world).penalizesBy(0);
    }

    @Test
    void fairnessDoesNotLookAtPastDuties() {
        World world =
                new World().now(at(3, 0)).expert("X1").need("B", "IB", 2, 4, 1).pinned("B", 0, at(2, 8), "X1");
        duties(SoftDutyRulesTest::fairness, world).penalizesBy(0);
    }

    @Test
    void eachLevelAboveTheMinimumCosts() {
        World world = new World()
                .expert("ONE", 1)
                .expert("THREE", 3)
                .now(at(3, 0))
                .need("B", "IB", 2, 9, 2)
                .pinned("B", 0, at(2, 8), "THREE");
        duties(SoftDutyRulesTest::overqualification, world).penalizesBy(0);
        duties(SoftDutyRulesTest::overqualification, world, day("B", 0, 3, "ONE"))
                .penalizesBy(0);
        duties(SoftDutyRulesTest::overqualification, world, day("B", 0, 3, "THREE"))
                .penalizesBy(60);
    }

    @Test
    void whoeverWasPublishedAndServesNoMoreIsDisturbed() {
        World world = new World()
                .expert("X1")
                .expert("X2")
                .need("B", "IB", 2, 9, 2)
                .published("B", 0, at(8, 8), "X1")
                .published("B", 1, at(8, 8), "X1")
                .published("B", 0, at(3, 8), "X2");
        duties(SoftDutyRulesTest::disruption, world).penalizesBy(2 * 240);
        duties(SoftDutyRulesTest::disruption, world, day("B", 1, 8, "X1")).penalizesBy(240);
        duties(SoftDutyRulesTest::disruption, world, day("B", 1, 8, "X2")).penalizesBy(2 * 240);
    }

    @Test
    void eachExpertShortOfTheReserveCostsADay() {
        World world = new World()
                .policy(PlanningPolicy.defaults().withReserveTargets(Map.of(World.SKILL, 2)))
                .expert("X1")
                .expert("X2")
                .expert("X3")
                .need("B", "IB", 2, 4, 3)
                .need("N", "IB", 2, 4, 1, Mode.REMOTE, ShiftPattern.ROUND_THE_CLOCK);
        duties(SoftDutyRulesTest::reserve, world, day("B", 0, 2, "X1")).penalizesBy(0);
        duties(SoftDutyRulesTest::reserve, world, day("B", 0, 2, "X1"), day("B", 1, 2, "X2"))
                .penalizesBy(300);
        duties(
                        SoftDutyRulesTest::reserve,
                        world,
                        day("B", 0, 2, "X1"),
                        day("B", 1, 2, "X2"),
                        day("B", 2, 2, "X3"),
                        duty("N", 0, at(2, 20), "X1"))
                .penalizesBy(600);
    }

    @Test
    void theReserveAsksForNobodyWhoIsNotAvailableAndForgetsPastDuties() {
        World world = new World()
                .policy(PlanningPolicy.defaults().withReserveTargets(Map.of(World.SKILL, 2)))
                .now(at(2, 19))
                .expert("X1", "LEND", 2, List.of(window(2, 0, 2, 6), window(4, 0, 4, 5)), List.of())
                .expert("X2")
                .need("B", "IB", 2, 5, 2)
                .pinned("B", 0, at(2, 8), "X2");
        duties(SoftDutyRulesTest::reserve, world).penalizesBy(0);
        duties(SoftDutyRulesTest::reserve, world, day("B", 0, 4, "X2")).penalizesBy(300);
        duties(SoftDutyRulesTest::reserve, world, day("B", 0, 4, "X2"), day("B", 1, 4, "X1"))
                .penalizesBy(300);
    }

    @Test
    void aPinnedDutyCostsAndCarriesAStayLikeAnyOther() {
        World world = hospitals().pinned("B", 0, at(2, 8), "X1");
        duties(SoftDutyRulesTest::stays, world).penalizesBy(160);
        duties(SoftDutyRulesTest::stays, world, day("B", 0, 3, "X1")).penalizesBy(160);
        duties(SoftDutyRulesTest::fairness, world).penalizesBy(600 * 600 / 72_000);
    }

    @Test
    void aPinnedExpertIsOverqualifiedAndMissingInTheReserve() {
        World world = new World()
                .policy(PlanningPolicy.defaults().withReserveTargets(Map.of(World.SKILL, 1)))
                .expert("THREE", 3)
                .need("B", "IB", 2, 3, 1)
                .pinned("B", 0, at(2, 8), "THREE");
        duties(SoftDutyRulesTest::overqualification, world).penalizesBy(60);
        duties(SoftDutyRulesTest::reserve, world).penalizesBy(300);
    }

    @Test
    void whatWasPublishedOfShiftsPastOrGoneDisturbsNobody() {
        World world = new World()
                .now(at(3, 10))
                .expert("X1")
                .need("B", "IB", 2, 7, 1)
                .published("B", 0, at(2, 8), "X1")
                .published("B", 0, at(3, 9), "X1")
                .published("GONE", 0, at(4, 8), "X1")
                .published("B", 0, at(4, 8), "WITHDRAWN");
        duties(SoftDutyRulesTest::disruption, world).penalizesBy(0);
    }

    @Test
    void whoIsPinnedOnTheShiftIsNotDisturbed() {
        World world = new World()
                .expert("X1")
                .need("B", "IB", 2, 4, 2)
                .published("B", 0, at(3, 8), "X1")
                .pinned("B", 1, at(3, 8), "X1");
        duties(SoftDutyRulesTest::disruption, world).penalizesBy(0);
    }
}
