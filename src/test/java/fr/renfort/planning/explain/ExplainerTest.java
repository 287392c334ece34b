package fr.renfort.planning.explain;

import static fr.renfort.planning.World.at;
import static fr.renfort.planning.World.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.planning.World;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.EquipmentLot.Kind;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.planning.facts.Home;
import fr.renfort.planning.facts.OpenWindow;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.ShiftPattern;
import fr.renfort.planning.score.Rule;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every reason there is, each in the plainest case. */
class ExplainerTest {
    private static List<Reason> whyNot(World world, int day, String expert, AssignedDuty... served) {
        return new Explainer(world.problem(), new Plan(List.of(served), List.of()))
                .whyNot("B", 0, at(day, 8), expert)
                .reasons();
    }

    private static AssignedDuty served(String need, int seat, int day, String expert) {
        return new AssignedDuty(need, seat, at(day, 8), expert);
    }

    private static Expert from(String organisation, @Nullable String system, Expert.Limits limits) {
        Expert.Calendar always = new Expert.Calendar(List.of(window(-9, 0, 60, 0)), List.of());
        return new Expert("X1", new Home(organisation, system, "A"), Map.of(World.SKILL, 2), always, limits, 0);
    }

    private static ExpertNeed demanding(int level, ExpertNeed.Exclusion... exclusions) {
        return new ExpertNeed(
                "B",
                "IB",
                new ExpertNeed.Seats(World.SKILL, level, 1),
                1,
                new OpenWindow(at(3, 0), at(12, 0)),
                new ExpertNeed.WorkingTime(Mode.ON_SITE, ShiftPattern.DAY),
                List.of(exclusions));
    }

    @Test
    void nothingStandsAgainstWhoCanTakeTheSeatOrIsOnIt() {
        World world = new World().expert("X1").need("B", "IB", 3, 12, 1);

        assertThat(whyNot(world, 3, "X1")).isEmpty();
        assertThat(whyNot(world, 3, "X1", served("B", 0, 3, "X1"))).isEmpty();
    }

    @Test
    void theLevelIsTooLow() {
        assertThat(whyNot(new World().expert("X1", 1).need(demanding(3)), 3, "X1"))
                .containsExactly(new Reason.LevelTooLow(1, 3));
    }

    @Test
    void unavailableUntilTheNextWindow() {
        World world = new World()
                .expert("X1", "LEND", 2, List.of(window(1, 0, 3, 17), window(3, 18, 9, 0)), List.of())
                .expert("X2", "LEND", 2, List.of(), List.of())
                .need("B", "IB", 3, 12, 1);
        TimeWindow needed = new TimeWindow(Instant.parse("2026-06-03T07:10:00Z"), at(3, 18));

        assertThat(whyNot(world, 3, "X1")).containsExactly(new Reason.Unavailable(needed, 60, at(3, 18)));
        assertThat(whyNot(world, 3, "X2")).containsExactly(new Reason.Unavailable(needed, 650, null));
    }

    @Test
    void tooFarOrNoWayAtAll() {
        World far = new World().way("A", "B", 132).expert("X1").need("B", "IB", 3, 12, 1);
        World unreachable = new World().way("A", "B", -1).expert("X1").need("B", "IB", 3, 12, 1);

        assertThat(whyNot(far, 3, "X1")).containsExactly(new Reason.TooFar(132, 100));
        assertThat(whyNot(unreachable, 3, "X1")).containsExactly(new Reason.NoWay());
    }

    @Test
    void arrivesTooLate() {
        World world = new World()
                .now(at(3, 6))
                .expert(from("LEND", "L", new Expert.Limits(100, 600, 2_880)))
                .need("B", "IB", 3, 12, 1);

        assertThat(whyNot(world, 3, "X1"))
                .containsExactly(new Reason.ArrivesTooLate(Instant.parse("2026-06-03T16:50:00Z"), at(3, 16)));
    }

    @Test
    void excludedUntilTheLastOfItsExclusionsOrForGood() {
        ExpertNeed.Exclusion oneDay = new ExpertNeed.Exclusion("X1", new OpenWindow(at(3, 0), at(4, 0)));
        ExpertNeed.Exclusion longer = new ExpertNeed.Exclusion("X1", new OpenWindow(at(3, 0), at(5, 0)));
        ExpertNeed.Exclusion other = new ExpertNeed.Exclusion("X2", new OpenWindow(at(3, 0), null));
        ExpertNeed.Exclusion forGood = new ExpertNeed.Exclusion("X1", new OpenWindow(at(3, 0), null));

        assertThat(whyNot(new World().expert("X1").need(demanding(1, longer, oneDay, other)), 3, "X1"))
                .containsExactly(new Reason.Excluded(at(5, 0)));
        assertThat(whyNot(new World().expert("X1").need(demanding(1, oneDay, forGood, oneDay)), 3, "X1"))
                .containsExactly(new Reason.Excluded(null));
        assertThat(whyNot(new World().expert("X1").need(demanding(1, oneDay, other)), 4, "X1"))
                .isEmpty();
    }

    @Test
    void neededAtHomeByAnAttackOnTheOwnSystemOrBecauseItIsTheOwnSite() {
        World hit = new World()
                .incident("IL", "HC", "L", 3, null, false)
                .expert("X1")
                .need("B", "IB", 3, 12, 1);
        World own = new World()
                .expert(from("LEND", "SB", new Expert.Limits(100, 120, 2_880)))
                .need("B", "IB", 3, 12, 1);
        World mildOrClosedOrDrill = new World()
                .incident("I1", "HC", "L", 2, null, false)
                .incident("I2", "HC", "L", 4, at(1, 0), false)
                .incident("I3", "HC", "L", 4, null, true)
                .expert("X1")
                .need("B", "IB", 3, 12, 1);
        World unknown = new World()
                .expert(from("LEND", null, new Expert.Limits(100, 120, 2_880)))
                .need("B", "IB", 3, 12, 1);

        assertThat(whyNot(hit, 3, "X1")).containsExactly(new Reason.NeededAtHome("IL"));
        assertThat(whyNot(own, 3, "X1")).containsExactly(new Reason.NeededAtHome(null));
        assertThat(whyNot(mildOrClosedOrDrill, 3, "X1")).isEmpty();
        assertThat(whyNot(unknown, 3, "X1")).isEmpty();
    }

    @Test
    void whatIsPromisedElsewhereIsToldFromWhatIsOnlyProposed() {
        AssignedDuty sameDay = served("C", 0, 4, "X1");
        AssignedDuty nightBefore = new AssignedDuty("N", 0, at(3, 20), "X1");
        World world = new World()
                .expert("X1")
                .need("B", "IB", 3, 12, 1)
                .need("C", "IC", 3, 12, 1)
                .need("N", "IC", 3, 12, 1, Mode.ON_SITE, ShiftPattern.ROUND_THE_CLOCK)
                .pinned("C", 0, at(4, 8), "X1")
                .pinned("N", 0, at(3, 20), "X1");

        assertThat(whyNot(world, 4, "X1", sameDay, nightBefore))
                .containsExactly(
                        new Reason.OnDutyElsewhere(sameDay, "HC", true, 600),
                        new Reason.TooLittleRest(nightBefore, "HC", true, 710));
    }

    @Test
    void onDutyElsewhereOrWithoutEnoughRestBeforeOrAfterIt() {
        World world = new World()
                .expert("X1")
                .need("B", "IB", 3, 12, 1)
                .need("C", "IC", 3, 12, 1)
                .need("N", "IC", 3, 12, 1, Mode.ON_SITE, ShiftPattern.ROUND_THE_CLOCK);
        AssignedDuty sameDay = served("C", 0, 4, "X1");
        AssignedDuty nightBefore = new AssignedDuty("N", 0, at(3, 20), "X1");
        AssignedDuty nightAfter = new AssignedDuty("N", 0, at(4, 20), "X1");

        assertThat(whyNot(world, 4, "X1", sameDay))
                .containsExactly(new Reason.OnDutyElsewhere(sameDay, "HC", false, 600));
        assertThat(whyNot(world, 4, "X1", nightBefore))
                .containsExactly(new Reason.TooLittleRest(nightBefore, "HC", false, 710));
        assertThat(whyNot(world, 4, "X1", nightAfter))
                .containsExactly(new Reason.TooLittleRest(nightAfter, "HC", false, 590));
        assertThat(whyNot(world, 6, "X1", nightBefore)).isEmpty();
    }

    @Test
    void worksAtHome() {
        World world = new World().expert("X1", 2, List.of(window(3, 20, 3, 22))).need("B", "IB", 3, 12, 1);

        assertThat(whyNot(world, 3, "X1")).containsExactly(new Reason.WorkAtHome(window(3, 20, 3, 22), 590));
        assertThat(whyNot(world, 6, "X1")).isEmpty();
    }

    @Test
    void theWeekIsFullAndTheSeventhDayIsOff() {
        World world = new World()
                .expert(from("LEND", "L", new Expert.Limits(100, 120, 2_400)))
                .need("B", "IB", 3, 12, 1);
        AssignedDuty[] fourDays =
                Stream.of(4, 5, 6, 7).map(day -> served("B", 0, day, "X1")).toArray(AssignedDuty[]::new);
        assertThat(whyNot(world, 8, "X1", fourDays))
                .containsExactly(new Reason.WeekFull(LocalDate.of(2026, 6, 2), 600, 2_400));

        List<TimeWindow> homeWork = new ArrayList<>();
        for (int day = 3; day < 9; day++) {
            homeWork.add(window(day, 18, day, 19));
        }
        World busy = new World().expert("X1", 2, homeWork).need("B", "IB", 3, 12, 1);
        assertThat(whyNot(busy, 9, "X1"))
                .contains(new Reason.NoDayOff(LocalDate.of(2026, 6, 3)))
                .hasSize(1);
    }

    @Test
    void theLenderLendsNobodyMoreThatDay() {
        World world = new World()
                .maxLentPerDay(1)
                .expert("X1")
                .expert("X2")
                .need("B", "IB", 3, 12, 1)
                .need("C", "IC", 3, 12, 1);

        assertThat(whyNot(world, 4, "X1", served("C", 0, 4, "X2")))
                .containsExactly(new Reason.LenderFull("LEND", LocalDate.of(2026, 6, 4), 1));
        assertThat(whyNot(world, 5, "X1", served("C", 0, 4, "X2"))).isEmpty();
    }

    @Test
    void theWeightiestReasonComesFirstAndTheNearestMissLeadsTheList() {
        World world = new World()
                .now(at(3, 0))
                .expert("BOTH", "LEND", 1, List.of(), List.of())
                .expert("LEVEL", 1)
                .expert("AWAY", "LEND", 2, List.of(window(3, 9, 20, 0)), List.of())
                .expert(new Expert(
                        "OTHER",
                        new Home("LEND", "L", "A"),
                        Map.of("SIH.LAB", 3),
                        new Expert.Calendar(List.of(), List.of()),
                        new Expert.Limits(100, 120, 2_880),
                        0))
                .need(demanding(2));

        EmptySeat seat = new Explainer(world.problem(), Plan.EMPTY).emptySeats().get(0);

        assertThat(seat.skilled()).extracting(WhyNot::id).containsExactly("AWAY", "LEVEL", "BOTH");
        assertThat(seat.skilled().get(2).reasons())
                .extracting(reason -> reason.getClass().getSimpleName())
                .containsExactly("LevelTooLow", "Unavailable");
        assertThat(seat.open()).isEqualTo(window(3, 8, 3, 18));
    }

    @Test
    void seatsOfOneShiftShareOneListAndPastOnesAreLeftOut() {
        World world = new World().now(at(3, 9)).expert("X1").need("B", "IB", 2, 4, 2);

        List<EmptySeat> seats = new Explainer(world.problem(), Plan.EMPTY).emptySeats();

        assertThat(seats).hasSize(2);
        assertThat(seats.get(0).skilled()).isSameAs(seats.get(1).skilled());
        assertThat(seats.get(0).start()).isEqualTo(at(3, 8));
        assertThat(seats.get(0).open()).isEqualTo(window(3, 9, 3, 18));
    }

    @Test
    void refusesToExplainWhatIsNotThere() {
        Explainer explainer =
                new Explainer(new World().expert("X1").need("B", "IB", 3, 4, 1).problem(), Plan.EMPTY);

        assertThatThrownBy(() -> explainer.whyNot("B", 1, at(3, 8), "X1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The seat (1) at 2026-06-03T08:00:00Z of need B must be an open duty of the problem.");
        assertThatThrownBy(() -> explainer.whyNot("B", 0, at(3, 8), "X9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The expert (X9) must be one of the 1 given.");
    }

    @Test
    void aStayIsOneMissionPerNeedWithoutALongBreak() {
        World world = new World()
                .expert("X1")
                .need("B", "IB", 3, 12, 1)
                .need("B2", "IB", 3, 12, 1)
                .pinned("B", 0, at(3, 8), "X1");
        List<AssignedDuty> duties = List.of(
                served("B", 0, 3, "X1"), served("B", 0, 4, "X1"), served("B2", 0, 5, "X1"), served("B2", 0, 8, "X1"));
        Explainer explainer = new Explainer(world.problem(), new Plan(duties, List.of()));

        assertThat(explainer.stays())
                .containsExactly(
                        new Stay("X1", "B", "HB", window(3, 8, 4, 18), duties.subList(0, 2)),
                        new Stay("X1", "B2", "HB", window(5, 8, 5, 18), duties.subList(2, 3)),
                        new Stay("X1", "B2", "HB", window(8, 8, 8, 18), duties.subList(3, 4)));
        assertThat(explainer.stayReasons().get(0).movable()).containsExactly(served("B", 0, 4, "X1"));
    }

    @Test
    void aStaySaysItsTravelArrivalAndRunnerUp() {
        World world = new World()
                .now(at(3, 6))
                .expert("X1")
                .expert("X2", 3)
                .expert("X3", 3)
                .expert("SHORT", "LEND", 2, List.of(window(3, 0, 3, 20)), List.of())
                .need("B", "IB", 3, 5, 1);
        List<AssignedDuty> duties = List.of(served("B", 0, 3, "X1"), served("B", 0, 4, "X1"));

        StayReasons reasons = new Explainer(world.problem(), new Plan(duties, List.of()))
                .stayReasons()
                .get(0);

        assertThat(reasons.travelMinutes()).isEqualTo(OptionalInt.of(50));
        assertThat(reasons.arrival()).isEqualTo(Instant.parse("2026-06-03T08:50:00Z"));
        assertThat(reasons.cost())
                .containsEntry(Rule.S1, 160L)
                .containsKey(Rule.M1)
                .doesNotContainKey(Rule.H1);
        assertThat(reasons.runnerUp())
                .isEqualTo(new StayReasons.RunnerUp("X2", new fr.renfort.planning.score.Score(0, 0, -60)));
    }

    @Test
    void aRemoteOrUnreachableStayHasNoTravelAndMayHaveNoRunnerUp() {
        World world = new World()
                .expert("X1")
                .way("A", "C", -1)
                .need("R", "IB", 3, 4, 1, Mode.REMOTE, ShiftPattern.DAY)
                .need("C", "IC", 6, 7, 1);
        List<AssignedDuty> duties = List.of(served("R", 0, 3, "X1"), served("C", 0, 6, "X1"));

        List<StayReasons> reasons = new Explainer(world.problem(), new Plan(duties, List.of())).stayReasons();

        assertThat(reasons)
                .hasSize(2)
                .allSatisfy(stay -> assertThat(stay.travelMinutes()).isEmpty())
                .allSatisfy(stay -> assertThat(stay.runnerUp()).isNull());
    }

    private static World equipment() {
        return new World()
                .lot("LENT", 4)
                .lot("HERE", 3)
                .equipment("Q", "IB", window(3, 0, 5, 0), 9, "EXCLUDED")
                .equipment("P", "IC", window(3, 0, 4, 0), 3);
    }

    private static EquipmentLot lot(String id, String base, @Nullable String system, String type, int maxTravel) {
        return new EquipmentLot(
                id,
                new Home("LEND", system, base),
                new EquipmentLot.Content(type, Kind.RETURNABLE, 1),
                List.of(window(1, 0, 60, 0)),
                30,
                maxTravel);
    }

    @Test
    void missingUnitsSayWhenHowManyAndWhyNoOtherLot() {
        World world = equipment()
                .now(at(3, 22))
                .way("FAR", "B", 200)
                .way("ISLAND", "B", -1)
                .incident("IL", "HC", "HIT", 4, null, false)
                .lot(lot("TOO-FAR", "FAR", null, "EQ.LAP", 100))
                .lot(lot("NO-WAY", "ISLAND", null, "EQ.LAP", 100))
                .lot(lot("EXCLUDED", "A", null, "EQ.LAP", 100))
                .lot(lot("HIT", "A", "HIT", "EQ.LAP", 100))
                .lot(lot("PRINTERS", "A", null, "EQ.PRT", 100))
                .lot("AWAY", 1, Kind.RETURNABLE, List.of(window(1, 0, 5, 0)))
                .lot("FREE", 1);
        Plan plan = new Plan(List.of(), List.of(new AssignedLoan("Q", "HERE"), new AssignedLoan("P", "LENT")));

        List<MissingUnits> missing = new Explainer(world.problem(), plan).missingUnits();

        MissingUnits first = missing.get(0);
        assertThat(first.need()).isEqualTo("Q");
        assertThat(first.span()).isEqualTo(window(3, 22, 5, 0));
        assertThat(first.units()).isEqualTo(9);
        Map<String, List<Reason>> reasons =
                first.lots().stream().collect(java.util.stream.Collectors.toMap(WhyNot::id, WhyNot::reasons));
        assertThat(reasons).doesNotContainKeys("PRINTERS", "HERE");
        assertThat(reasons.get("FREE")).isEmpty();
        assertThat(reasons.get("TOO-FAR")).containsExactly(new Reason.TooFar(200, 100));
        assertThat(reasons.get("NO-WAY")).containsExactly(new Reason.NoWay());
        assertThat(reasons.get("EXCLUDED")).containsExactly(new Reason.Excluded(null));
        assertThat(reasons.get("HIT")).containsExactly(new Reason.NeededAtHome("IL"));
        assertThat(reasons.get("AWAY"))
                .containsExactly(new Reason.Unavailable(
                        new TimeWindow(at(3, 22), Instant.parse("2026-06-05T01:20:00Z")), 80, null));
        assertThat(reasons.get("LENT")).containsExactly(new Reason.LentElsewhere("P", 120 + 80));
        assertThat(first.lots().get(0).id()).isEqualTo("FREE");
    }

    @Test
    void aLotThatCannotArriveInTimeIsTooLate() {
        World world = new World().now(at(3, 22)).lot("L", 1).equipment("Q", "IB", window(3, 0, 3, 23), 1);

        MissingUnits missing =
                new Explainer(world.problem(), Plan.EMPTY).missingUnits().get(0);

        assertThat(missing.lots())
                .containsExactly(new WhyNot(
                        "L", List.of(new Reason.ArrivesTooLate(Instant.parse("2026-06-03T23:20:00Z"), at(3, 23)))));
    }

    @Test
    void aLoanSaysItsWayArrivalAndCost() {
        World world = equipment();
        Plan plan = new Plan(List.of(), List.of(new AssignedLoan("Q", "HERE")));

        LoanReasons loan = new Explainer(world.problem(), plan).loanReasons().get(0);

        assertThat(loan.travelMinutes()).isEqualTo(OptionalInt.of(50));
        assertThat(loan.arrival()).isEqualTo(at(3, 0));
        assertThat(loan.cost()).containsEntry(Rule.S1, 160L).containsKey(Rule.M2);
    }

    @Test
    void aDemandThatIsServedLacksNothing() {
        World world = new World().lot("L", 5).equipment("Q", "IB", window(3, 0, 5, 0), 5);
        Plan plan = new Plan(List.of(), List.of(new AssignedLoan("Q", "L")));

        assertThat(new Explainer(world.problem(), plan).missingUnits()).isEmpty();
    }

    @Test
    void aLotOfAnotherTypeSaysSoWhenAskedFor() {
        World world = equipment().lot(lot("PRINTERS", "A", null, "EQ.PRT", 100));
        Plan plan = new Plan(List.of(), List.of(new AssignedLoan("Q", "HERE")));
        Explainer explainer = new Explainer(world.problem(), plan);

        assertThat(explainer.whyNotLent("Q", "PRINTERS").reasons()).containsExactly(new Reason.OtherType("EQ.PRT"));
        assertThat(explainer.whyNotLent("Q", "HERE").reasons()).isEmpty();
        assertThatThrownBy(() -> explainer.whyNotLent("Q", "NONE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The need (Q) and the lot (NONE) must be of the problem.");
        assertThatThrownBy(() -> explainer.whyNotLent("NONE", "HERE")).isInstanceOf(IllegalArgumentException.class);
    }
}
