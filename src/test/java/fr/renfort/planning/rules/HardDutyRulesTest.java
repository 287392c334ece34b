package fr.renfort.planning.rules;

import static fr.renfort.planning.World.at;
import static fr.renfort.planning.World.window;
import static fr.renfort.planning.rules.Rules.day;
import static fr.renfort.planning.rules.Rules.duties;
import static fr.renfort.planning.rules.Rules.duty;

import fr.renfort.planning.World;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.planning.facts.Home;
import fr.renfort.planning.facts.ShiftPattern;
import fr.renfort.vocabulary.TimeWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

class HardDutyRulesTest {
    private static Constraint rest(DutyRules rules, ConstraintFactory factory) {
        return new HardDutyRules().rest(factory);
    }

    private static Constraint restFromHomeWork(DutyRules rules, ConstraintFactory factory) {
        return new HardDutyRules().restFromHomeWork(factory);
    }

    private static Constraint week(DutyRules rules, ConstraintFactory factory) {
        return new HardDutyRules().week(factory);
    }

    private static Constraint days(DutyRules rules, ConstraintFactory factory) {
        return new HardDutyRules().days(factory);
    }

    private static Constraint lender(DutyRules rules, ConstraintFactory factory) {
        return new HardDutyRules().lender(factory);
    }

    /** A day at HB to 18:00, then a night at HB, HC or REMOTE. */
    private static World dayAndNight() {
        return new World()
                .expert("X1")
                .expert("X2")
                .need("B", "IB", 3, 5, 2)
                .need("N", "IB", 3, 5, 1, Mode.ON_SITE, ShiftPattern.ROUND_THE_CLOCK)
                .need("C", "IC", 3, 5, 1, Mode.ON_SITE, ShiftPattern.EXTENDED)
                .need("R", "IC", 3, 5, 1, Mode.REMOTE, ShiftPattern.DAY);
    }

    @Test
    void penalizesTheMinutesShortOfRestWhicheverDutyIsListedFirst() {
        AssignedDuty first = day("B", 0, 3, "X1");
        AssignedDuty night = duty("N", 0, at(3, 20), "X1");
        duties(HardDutyRulesTest::rest, dayAndNight(), first, night).penalizesBy(660 - 120);
        duties(HardDutyRulesTest::rest, dayAndNight(), night, first).penalizesBy(660 - 120);
    }

    @Test
    void addsTheRoadBetweenTwoHospitalsBothOnSite() {
        World world = dayAndNight().way("B", "C", 80);
        duties(HardDutyRulesTest::rest, world, duty("N", 0, at(3, 20), "X1"), day("C", 0, 4, "X1"))
                .penalizesBy(660 + 80);
        duties(HardDutyRulesTest::rest, world, duty("N", 0, at(3, 20), "X1"), day("R", 0, 4, "X1"))
                .penalizesBy(660);
    }

    @Test
    void countsTwoDaysWhereThereIsNoRoad() {
        World world = dayAndNight().way("B", "C", -1);
        duties(HardDutyRulesTest::rest, world, day("B", 0, 3, "X1"), day("C", 0, 4, "X1"))
                .penalizesBy(660 + 2_880 - 840);
    }

    @Test
    void addsTheMinutesTwoDutiesHaveInCommon() {
        duties(HardDutyRulesTest::rest, dayAndNight(), day("B", 0, 3, "X1"), day("B", 1, 3, "X1"))
                .penalizesBy(660 + 600);
        duties(HardDutyRulesTest::rest, dayAndNight(), day("B", 0, 3, "X1"), day("C", 0, 3, "X1"))
                .penalizesBy(660 + 50 + 600);
    }

    @Test
    void isFreeForEnoughRestForOtherPeopleAndForNobody() {
        duties(HardDutyRulesTest::rest, dayAndNight(), day("B", 0, 3, "X1"), day("B", 0, 4, "X1"))
                .penalizesBy(0);
        duties(HardDutyRulesTest::rest, dayAndNight(), day("B", 0, 3, "X1"), duty("N", 0, at(3, 20), "X2"))
                .penalizesBy(0);
        duties(HardDutyRulesTest::rest, dayAndNight()).penalizesBy(0);
    }

    @Test
    void doesNotLookAtDutiesThatStartTwoDaysApart() {
        World world = new World()
                .expert("X1")
                .way("B", "C", 2_000)
                .need("B", "IB", 3, 6, 1)
                .need("C", "IC", 3, 6, 1);
        duties(HardDutyRulesTest::rest, world, day("B", 0, 3, "X1"), day("C", 0, 5, "X1"))
                .penalizesBy(0);
        duties(HardDutyRulesTest::rest, world, day("B", 0, 3, "X1"), day("C", 0, 4, "X1"))
                .penalizesBy(660 + 2_000 - 840);
    }

    @Test
    void countsPastDutiesTooWithTheirOrganisationsRest() {
        World world = new World()
                .now(at(4, 0))
                .lender("CHU", 10, 720)
                .expert("X1", "CHU", 2, List.of(window(-9, 0, 60, 0)), List.of())
                .need("N", "IB", 2, 6, 1, Mode.ON_SITE, ShiftPattern.ROUND_THE_CLOCK)
                .pinned("N", 0, at(2, 20), "X1")
                .pinned("N", 0, at(3, 8), "X1");
        duties(HardDutyRulesTest::rest, world).penalizesBy(720);
    }

    @Test
    void homeWorkNeedsRestBeforeAndAfterWithTheWayToTheHospital() {
        World before = new World().expert("X1", 2, List.of(window(3, 0, 3, 6))).need("B", "IB", 3, 4, 1);
        duties(HardDutyRulesTest::restFromHomeWork, before, day("B", 0, 3, "X1"))
                .penalizesBy(660 + 50 - 120);
        World after = new World().expert("X1", 2, List.of(window(3, 20, 3, 22))).need("B", "IB", 3, 4, 1);
        duties(HardDutyRulesTest::restFromHomeWork, after, day("B", 0, 3, "X1")).penalizesBy(660 + 50 - 120);
    }

    @Test
    void homeWorkNeedsNoRoadForRemoteWorkAndTwoDaysWhereThereIsNone() {
        List<TimeWindow> homeWork = List.of(window(3, 20, 3, 22));
        World remote = new World().expert("X1", 2, homeWork).need("R", "IB", 3, 4, 1, Mode.REMOTE, ShiftPattern.DAY);
        duties(HardDutyRulesTest::restFromHomeWork, remote, day("R", 0, 3, "X1"))
                .penalizesBy(660 - 120);
        World unreachable =
                new World().expert("X1", 2, homeWork).way("A", "B", -1).need("B", "IB", 3, 4, 1);
        duties(HardDutyRulesTest::restFromHomeWork, unreachable, day("B", 0, 3, "X1"))
                .penalizesBy(660 + 2_880 - 120);
    }

    @Test
    void homeWorkAmongItselfFarAwayOrOfOthersIsFree() {
        World world = new World()
                .expert("X1", 2, List.of(window(5, 8, 5, 18), window(5, 18, 5, 20)))
                .expert("X2")
                .need("B", "IB", 3, 6, 1);
        duties(HardDutyRulesTest::restFromHomeWork, world, day("B", 0, 3, "X1")).penalizesBy(0);
        duties(HardDutyRulesTest::restFromHomeWork, world, day("B", 0, 5, "X2")).penalizesBy(0);
    }

    @Test
    void aWeekIsFullAtFortyEightHoursSharp() {
        World world = new World().expert("X1").need("E", "IB", 3, 9, 1, Mode.ON_SITE, ShiftPattern.EXTENDED);
        AssignedDuty[] four = {day("E", 0, 3, "X1"), day("E", 0, 4, "X1"), day("E", 0, 5, "X1"), day("E", 0, 6, "X1")};
        duties(HardDutyRulesTest::week, world, four).penalizesBy(0);
    }

    @Test
    void everySevenDaysWithMoreThanTheWeekCost() {
        World world = new World().expert("X1").need("E", "IB", 3, 9, 1, Mode.ON_SITE, ShiftPattern.EXTENDED);
        List<AssignedDuty> five = new ArrayList<>();
        for (int day = 3; day < 8; day++) {
            five.add(day("E", 0, day, "X1"));
        }
        duties(HardDutyRulesTest::week, world, five.toArray(new AssignedDuty[0]))
                .penalizesBy(720 * 3);
    }

    @Test
    void homeWorkFillsTheWeekButNotWithoutADuty() {
        List<TimeWindow> homeWork = new ArrayList<>();
        for (int day = 3; day < 9; day++) {
            homeWork.add(window(day, 8, day, 17));
        }
        World world = new World().expert("X1", 2, homeWork).need("B", "IB", 9, 10, 1);
        duties(HardDutyRulesTest::week, world).penalizesBy(0);
        duties(HardDutyRulesTest::week, world, day("B", 0, 9, "X1"))
                .penalizesBy((6 * 540 + 600 - 2_880) + (5 * 540 + 600 - 2_880));
    }

    @Test
    void aSeventhDayOfWorkCostsADay() {
        List<TimeWindow> homeWork = List.of(window(3, 20, 3, 21), window(4, 20, 4, 21), window(5, 20, 5, 21));
        World world = new World().expert("X1", 2, homeWork).expert("X2").need("B", "IB", 3, 10, 1);
        AssignedDuty[] threeMore = {
            day("B", 0, 5, "X1"), day("B", 0, 6, "X1"), day("B", 0, 7, "X1"), day("B", 0, 8, "X1")
        };
        duties(HardDutyRulesTest::days, world, threeMore).penalizesBy(0);
        AssignedDuty[] fourMore = {
            day("B", 0, 6, "X1"), day("B", 0, 7, "X1"), day("B", 0, 8, "X1"), day("B", 0, 9, "X1")
        };
        duties(HardDutyRulesTest::days, world, fourMore).penalizesBy(1_440);
    }

    @Test
    void eachExpertBeyondWhatALenderLendsCostsOncePerDay() {
        World world = new World()
                .maxLentPerDay(1)
                .lender("CHU", 1, 660)
                .expert("X1")
                .expert("X2")
                .expert("X3")
                .expert(new Expert(
                        "F1",
                        new Home("CHU", null, "A"),
                        Map.of(World.SKILL, 2),
                        new Expert.Calendar(List.of(window(1, 0, 30, 0)), List.of()),
                        new Expert.Limits(100, 120, 2_880),
                        0))
                .need("B", "IB", 3, 5, 4)
                .need("N", "IB", 3, 5, 1, Mode.REMOTE, ShiftPattern.ROUND_THE_CLOCK);
        duties(
                        HardDutyRulesTest::lender,
                        world,
                        day("B", 0, 3, "X1"),
                        day("B", 1, 3, "X2"),
                        day("B", 2, 3, "X3"),
                        day("B", 3, 3, "F1"),
                        duty("N", 0, at(3, 20), "X3"),
                        day("B", 0, 4, "X2"))
                .penalizesBy(2 * 1_440);
    }

    @Test
    void whatIsPinnedBreaksRestToo() {
        World world = dayAndNight().pinned("B", 0, at(3, 8), "X1").pinned("N", 0, at(3, 20), "X1");
        duties(HardDutyRulesTest::rest, world).penalizesBy(660 - 120);
    }

    @Test
    void workAtHomeBeforeNowStillAsksForRest() {
        World world = new World()
                .now(at(3, 6))
                .expert("X1", 2, List.of(window(3, 0, 3, 6)))
                .need("B", "IB", 3, 4, 1);
        duties(HardDutyRulesTest::restFromHomeWork, world, day("B", 0, 3, "X1")).penalizesBy(660 + 50 - 120);
    }

    @Test
    void workAtHomeAsksForRestFromPastAndPinnedDutiesToo() {
        List<TimeWindow> homeWork = List.of(window(3, 20, 3, 22));
        World past = new World()
                .now(at(3, 19))
                .expert("X1", 2, homeWork)
                .need("B", "IB", 3, 4, 1)
                .pinned("B", 0, at(3, 8), "X1");
        duties(HardDutyRulesTest::restFromHomeWork, past).penalizesBy(660 + 50 - 120);
        World pinned =
                new World().expert("X1", 2, homeWork).need("B", "IB", 3, 4, 1).pinned("B", 0, at(3, 8), "X1");
        duties(HardDutyRulesTest::restFromHomeWork, pinned).penalizesBy(660 + 50 - 120);
    }

    @Test
    void pastAndPinnedDutiesFillTheWeek() {
        World world = new World()
                .now(at(5, 0))
                .expert("X1")
                .need("E", "IB", 3, 9, 1, Mode.ON_SITE, ShiftPattern.EXTENDED)
                .pinned("E", 0, at(3, 8), "X1")
                .pinned("E", 0, at(4, 8), "X1")
                .pinned("E", 0, at(5, 8), "X1")
                .pinned("E", 0, at(6, 8), "X1");
        duties(HardDutyRulesTest::week, world).penalizesBy(0);
        duties(HardDutyRulesTest::week, world, day("E", 0, 7, "X1")).penalizesBy(720 * 3);
    }

    @Test
    void theWeekOfOthersIsTheirOwn() {
        World world =
                new World().expert("X1").expert("X2").need("E", "IB", 3, 9, 1, Mode.ON_SITE, ShiftPattern.EXTENDED);
        duties(
                        HardDutyRulesTest::week,
                        world,
                        day("E", 0, 3, "X1"),
                        day("E", 0, 4, "X1"),
                        day("E", 0, 5, "X1"),
                        day("E", 0, 6, "X2"),
                        day("E", 0, 7, "X2"))
                .penalizesBy(0);
    }

    @Test
    void twoShiftsOfOneDayAreOneDayOfWork() {
        World world = new World()
                .expert("X1")
                .need("B", "IB", 3, 9, 1)
                .need("R", "IC", 3, 9, 1, Mode.REMOTE, ShiftPattern.DAY);
        List<AssignedDuty> both = new ArrayList<>();
        for (int day = 3; day < 9; day++) {
            both.add(day("B", 0, day, "X1"));
            both.add(day("R", 0, day, "X1"));
        }
        duties(HardDutyRulesTest::days, world, both.toArray(AssignedDuty[]::new))
                .penalizesBy(0);
    }

    @Test
    void aSeventhDayCountsPastAndPinnedDaysToo() {
        World world = new World().now(at(5, 0)).expert("X1").need("B", "IB", 3, 11, 1);
        for (int day = 3; day < 9; day++) {
            world.pinned("B", 0, at(day, 8), "X1");
        }
        duties(HardDutyRulesTest::days, world).penalizesBy(0);
        duties(HardDutyRulesTest::days, world, day("B", 0, 9, "X1")).penalizesBy(1_440);
    }

    @Test
    void daysOfWorkAtHomeAloneAreFree() {
        List<TimeWindow> homeWork = new ArrayList<>();
        for (int day = 3; day < 11; day++) {
            homeWork.add(window(day, 8, day, 10));
        }
        World world = new World().expert("X1", 2, homeWork).need("B", "IB", 3, 4, 1);
        duties(HardDutyRulesTest::days, world).penalizesBy(0);
    }

    @Test
    void whoServedOrIsPromisedIsLentToo() {
        World world = new World()
                .now(at(3, 19))
                .maxLentPerDay(1)
                .expert("X1")
                .expert("X2")
                .need("B", "IB", 3, 5, 2)
                .pinned("B", 0, at(3, 8), "X1")
                .pinned("B", 1, at(3, 8), "X2")
                .pinned("B", 0, at(4, 8), "X1");
        duties(HardDutyRulesTest::lender, world).penalizesBy(1_440);
        duties(HardDutyRulesTest::lender, world, day("B", 1, 4, "X2")).penalizesBy(2 * 1_440);
        duties(HardDutyRulesTest::lender, world, day("B", 1, 4, "X1")).penalizesBy(1_440);
    }
}
