package fr.renfort.planning.advice;

import static fr.renfort.planning.World.at;
import static fr.renfort.planning.World.window;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.planning.World;
import fr.renfort.planning.explain.Reason;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.planning.facts.Home;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.ShiftPattern;
import fr.renfort.planning.score.Rule;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AdvisorTest {
    private static AssignedDuty served(String need, int seat, int day, String expert) {
        return new AssignedDuty(need, seat, at(day, 8), expert);
    }

    private static Advisor advisor(World world, AssignedDuty... plan) {
        return new Advisor(world.problem(), new Plan(List.of(plan), List.of()));
    }

    private static Expert unskilled(String id) {
        return new Expert(
                id,
                new Home("LEND", "L", "A"),
                Map.of("INV.DFI", 3),
                new Expert.Calendar(List.of(window(-9, 0, 60, 0)), List.of()),
                new Expert.Limits(100, 120, 2_880),
                0);
    }

    @Test
    void whoCouldComeIsRankedByThePlansScoreBeforeAnyPlan() {
        World world = new World()
                .way("A", "B", 50)
                .expert("X1", 3)
                .expert("X2", 1)
                .expert(unskilled("X3"))
                .need("B", "IB", 3, 5, 1);

        List<Option> options = advisor(world).candidates("B", 0, at(3, 8)).orElseThrow();

        assertThat(options).extracting(Option::expert).containsExactly("X2", "X1");
        assertThat(options.get(0).possible()).isTrue();
        assertThat(options.get(0).level()).isEqualTo(1);
        assertThat(options.get(0).travelMinutes()).isEqualTo(OptionalInt.of(50));
        assertThat(options.get(0).arrival()).isEqualTo(at(3, 8));
        assertThat(options.get(0).cost()).containsEntry(Rule.S1, 160L).doesNotContainKey(Rule.S3);
        assertThat(options.get(0).cost().get(Rule.M1)).isNegative();
        assertThat(options.get(1).cost()).containsEntry(Rule.S3, 60L);
        assertThat(options.get(0).difference()).isGreaterThan(options.get(1).difference());
    }

    @Test
    void nearMissesComeLastTheNearestFirst() {
        World world = new World()
                .maxLentPerDay(0)
                .lender("OTHER", 5, 660)
                .expert("X1", "OTHER", 1, List.of(window(3, 9, 9, 0)), List.of())
                .expert("X2", "OTHER", 1, List.of(window(-9, 0, 60, 0)), List.of())
                .expert("X3", 1)
                .need("B", "IB", 3, 4, 1);

        List<Option> options = advisor(world).candidates("B", 0, at(3, 8)).orElseThrow();

        assertThat(options).extracting(Option::expert).containsExactly("X2", "X1", "X3");
        assertThat(options.get(1).reasons()).singleElement().isInstanceOf(Reason.Unavailable.class);
        assertThat(options.get(1).cost()).isEmpty();
        assertThat(options.get(2).reasons()).singleElement().isInstanceOf(Reason.LenderFull.class);
    }

    @Test
    void whoIsOnTheSeatAlreadyChangesNothingAndOthersReplaceHim() {
        World world = new World().expert("X1", 1).expert("X2", 3).need("B", "IB", 3, 4, 1);

        List<Option> options = advisor(world, served("B", 0, 3, "X1"))
                .candidates("B", 0, at(3, 8))
                .orElseThrow();

        assertThat(options).extracting(Option::expert).containsExactly("X1", "X2");
        assertThat(options.get(0).cost()).isEmpty();
        assertThat(options.get(1).cost()).containsExactly(Map.entry(Rule.S3, 60L));
    }

    @Test
    void thereAreNoCandidatesForSeatsThatAreUnknownOrPast() {
        World world = new World().now(at(4, 0)).expert("X1").need("B", "IB", 3, 6, 1);

        assertThat(advisor(world).candidates("B", 1, at(4, 8))).isEmpty();
        assertThat(advisor(world).candidates("B", 0, at(3, 8))).isEmpty();
        assertThat(advisor(world).candidates("B", 0, at(4, 8))).isPresent();
        assertThat(advisor(world).candidates("C")).isEmpty();
    }

    @Test
    void aRunningShiftIsKnownByItsStartAndByWhatIsOpenOfIt() {
        World world = new World().now(at(3, 10)).expert("X1").need("B", "IB", 3, 6, 1);

        assertThat(advisor(world).candidates("B", 0, at(3, 8))).isPresent();
        assertThat(advisor(world).candidates("B", 0, at(3, 10)))
                .isEqualTo(advisor(world).candidates("B", 0, at(3, 8)));
        assertThat(advisor(world).candidates("B", 0, at(3, 9))).isEmpty();
    }

    @Test
    void aRemoteSeatHasNoWayAndNeitherHasOneBeyondTheSea() {
        World world = new World()
                .way("A", "C", -1)
                .expert("X1")
                .need("B", "IB", 3, 4, 1, Mode.REMOTE, ShiftPattern.DAY)
                .need("C", "IC", 3, 4, 1);

        assertThat(advisor(world).candidates("B").get(0).travelMinutes()).isEmpty();
        assertThat(advisor(world).candidates("C").get(0).travelMinutes()).isEmpty();
        assertThat(advisor(world).candidates("C").get(0).possible()).isFalse();
    }

    @Test
    void aNeedAsAWholeCountsTheShiftsThatEachCouldTake() {
        World world = new World()
                .expert("X1", "LEND", 2, List.of(window(4, 0, 6, 0)), List.of())
                .expert("X2", "LEND", 2, List.of(window(-9, 0, 60, 0)), List.of())
                .expert("X3", "LEND", 2, List.of(window(3, 12, 4, 9)), List.of())
                .need("B", "IB", 3, 6, 1);

        List<Option> options = advisor(world).candidates("B");

        assertThat(options).extracting(Option::expert).containsExactly("X2", "X1", "X3");
        assertThat(options).extracting(Option::shifts).containsExactly(3, 2, 0);
        assertThat(options.get(1).arrival()).isEqualTo(at(4, 8));
        assertThat(options.get(2).reasons())
                .singleElement()
                .isInstanceOfSatisfying(
                        Reason.Unavailable.class,
                        why -> assertThat(why.missingMinutes()).isEqualTo(290));
    }

    @Test
    void ofEachShiftTheFreeSeatIsTakenElseTheFirstThatIsNotPromised() {
        World world = new World()
                .expert("X1")
                .expert("X2")
                .expert("X3")
                .need("B", "IB", 3, 6, 2)
                .pinned("B", 0, at(3, 8), "X1")
                .pinned("B", 0, at(5, 8), "X1")
                .pinned("B", 1, at(5, 8), "X2");
        Advisor advisor = advisor(world, served("B", 0, 4, "X1"), served("B", 1, 4, "X2"));

        Option third = advisor.candidates("B").stream()
                .filter(option -> option.expert().equals("X3"))
                .findFirst()
                .orElseThrow();

        assertThat(third.shifts()).isEqualTo(2);
        assertThat(advisor.candidates("B")).extracting(Option::expert).containsOnly("X1", "X2", "X3");
    }

    @Test
    void whatThePlanSaysOnlyCountsWhereItStillHolds() {
        World world = new World()
                .expert("X1")
                .expert("X2", "LEND", 2, List.of(window(-9, 0, 4, 0)), List.of())
                .need("B", "IB", 3, 6, 2)
                .pinned("B", 1, at(3, 8), "X1");

        Plan standing = advisor(
                        world,
                        served("B", 0, 3, "X1"),
                        served("B", 1, 3, "X2"),
                        served("B", 0, 4, "X1"),
                        served("B", 1, 4, "X2"),
                        served("B", 0, 5, "nobody known"),
                        served("B", 7, 5, "X1"))
                .plan();

        assertThat(standing.duties()).containsExactlyInAnyOrder(served("B", 1, 3, "X1"), served("B", 0, 4, "X1"));
    }

    @Test
    void aPastDutyOfThePlanIsNotGivenAgain() {
        World world = new World().now(at(4, 0)).expert("X1").need("B", "IB", 3, 6, 1);

        assertThat(advisor(world, served("B", 0, 3, "X1"), served("B", 0, 4, "X1"))
                        .plan()
                        .duties())
                .containsExactly(served("B", 0, 4, "X1"));
    }

    @Test
    void aCheckTellsWhatAnAssignmentBreaksShiftByShiftAndByRule() {
        World world = new World()
                .expert("X1", "LEND", 2, List.of(window(-9, 0, 4, 0)), List.of())
                .need("B", "IB", 3, 5, 1)
                .need("N", "IB", 3, 4, 1, Mode.ON_SITE, ShiftPattern.ROUND_THE_CLOCK)
                .pinned("N", 0, at(3, 20), "X1");

        AssignmentCheck check =
                advisor(world).check("B", "X1", window(1, 0, 14, 0)).orElseThrow();

        assertThat(check.allowed()).isFalse();
        assertThat(check.shifts()).hasSize(2);
        AssignmentCheck.Shift first = check.shifts().get(0);
        assertThat(first.start()).isEqualTo(at(3, 8));
        assertThat(first.open()).isEqualTo(window(3, 8, 3, 18));
        assertThat(first.seat()).isEqualTo(OptionalInt.of(0));
        assertThat(first.replaces()).isNull();
        assertThat(first.reasons())
                .containsExactly(new Reason.TooLittleRest(new AssignedDuty("N", 0, at(3, 20), "X1"), "HB", true, 540));
        assertThat(check.shifts().get(1).reasons())
                .extracting(reason -> reason.getClass().getSimpleName())
                .containsExactly("Unavailable", "TooLittleRest");
        assertThat(check.cost().get(Rule.H1)).isEqualTo(540 + 180);
        assertThat(check.difference().hard()).isEqualTo(-720);
    }

    @Test
    void aCheckTellsWhoWouldBeReplacedAndWhereThereIsNoSeat() {
        World world = new World()
                .expert("X1")
                .expert("X2")
                .need("B", "IB", 3, 7, 1)
                .pinned("B", 0, at(3, 8), "X2")
                .pinned("B", 0, at(5, 8), "X1");
        Advisor advisor = advisor(world, served("B", 0, 4, "X2"), served("B", 0, 6, "X1"));

        AssignmentCheck check = advisor.check("B", "X1", window(3, 0, 7, 0)).orElseThrow();

        assertThat(check.shifts())
                .extracting(AssignmentCheck.Shift::seat)
                .containsExactly(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(0), OptionalInt.of(0));
        assertThat(check.shifts()).extracting(AssignmentCheck.Shift::replaces).containsExactly(null, "X2", null, null);
        assertThat(check.allowed()).isFalse();
        assertThat(advisor.check("B", "X1", window(4, 9, 6, 9)).orElseThrow().allowed())
                .isTrue();
        assertThat(advisor.check("B", "X1", window(9, 0, 12, 0)).orElseThrow().shifts())
                .isEmpty();
    }

    @Test
    void thereIsNothingToCheckOfUnknownNeedsAndExperts() {
        World world = new World().expert("X1").need("B", "IB", 3, 7, 1);

        assertThat(advisor(world).check("nowhere", "X1", window(3, 0, 7, 0))).isEmpty();
        assertThat(advisor(world).check("B", "nobody", window(3, 0, 7, 0))).isEmpty();
    }

    @Test
    void aLotIsCheckedByItsOwnRules() {
        World world = new World()
                .lot("L1", 5)
                .equipment("B", "IB", window(3, 0, 5, 0), 5)
                .equipment("C", "IC", window(4, 0, 6, 0), 5);
        Advisor advisor = new Advisor(world.problem(), new Plan(List.of(), List.of(new AssignedLoan("C", "L1"))));

        AssignmentCheck check = advisor.checkLoan("B", "L1").orElseThrow();

        assertThat(check.reasons()).singleElement().isInstanceOf(Reason.LentElsewhere.class);
        assertThat(check.allowed()).isFalse();
        assertThat(check.cost().get(Rule.H5)).isPositive();
        assertThat(check.cost().get(Rule.M2)).isNegative();
        assertThat(advisor.checkLoan("B", "unknown")).isEmpty();
        assertThat(advisor(world).checkLoan("B", "L1").orElseThrow().allowed()).isTrue();
    }
}
