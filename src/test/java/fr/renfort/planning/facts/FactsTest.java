package fr.renfort.planning.facts;

import static fr.renfort.planning.World.at;
import static fr.renfort.planning.World.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.planning.World;
import fr.renfort.planning.facts.PlanningPolicy.Prices;
import fr.renfort.planning.facts.PlanningPolicy.Times;
import fr.renfort.planning.facts.PlanningPolicy.Urgency;
import fr.renfort.planning.facts.PlanningPolicy.Weights;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the records refuse, in words that name the field, what it was and what it must be. */
class FactsTest {
    private static final Instant HALF_PAST = Instant.parse("2026-06-01T00:00:30Z");

    private static void refuses(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void aHeadcountIsOneToFifty() {
        refuses(() -> new ExpertNeed.Seats("REM.AD", 1, 0), "The headcount (0) of a need for REM.AD must be 1 to 50.");
        refuses(
                () -> new ExpertNeed.Seats("REM.AD", 4, 1),
                "The minimumLevel (4) of a need for REM.AD must be 1 to 3.");
    }

    @Test
    void timesAreWholeMinutes() {
        refuses(
                () -> new AssignedDuty("N", 0, HALF_PAST, "X"),
                "The start (2026-06-01T00:00:30Z) of a duty of need N must be a whole minute.");
        refuses(
                () -> new OpenWindow(at(1, 0).plusNanos(1), null),
                "The start (2026-06-01T00:00:00.000000001Z) of the window must be a whole minute.");
    }

    @Test
    void aWindowDoesNotEndBeforeItStarts() {
        refuses(
                () -> new OpenWindow(at(2, 0), at(1, 0)),
                "The window's end (2026-06-01T00:00:00Z) must not be before its start (2026-06-02T00:00:00Z).");
        assertThat(new OpenWindow(at(2, 0), at(2, 0)).to()).isEqualTo(at(2, 0));
    }

    @Test
    void theHorizonIsAfterNowAndAtMostAYearAway() {
        refuses(
                () -> new Period(ZoneOffset.UTC, at(2, 0), at(2, 0)),
                "The horizon (2026-06-02T00:00:00Z) must be after now (2026-06-02T00:00:00Z).");
        refuses(
                () -> new Period(ZoneOffset.UTC, at(2, 0), at(400, 0)),
                "The horizon (2027-07-05T00:00:00Z) must be at most 366 days after now (2026-06-02T00:00:00Z).");
    }

    @Test
    void aTravelTableIsSquareNamesEachPlaceOnceAndHasNoNegativeWay() {
        refuses(
                () -> new TravelTable(List.of("A", "A"), List.of(List.of(0, 1), List.of(1, 0))),
                "The place A must be there only once.");
        refuses(
                () -> new TravelTable(List.of("A", "B"), List.of(List.of(0, 1))),
                "The number of rows (1) of the travel table must be 2 to 2.");
        refuses(
                () -> new TravelTable(List.of("A", "B"), List.of(List.of(0, 1), List.of(0))),
                "The number of columns (1) of the travel row of B must be 2 to 2.");
        refuses(
                () -> new TravelTable(List.of("A", "B"), List.of(List.of(0, -1), List.of(1, 0))),
                "The travel minutes (-1) from A must not be negative.");
    }

    @Test
    void aTravelTableKnowsWaysAndTheirAbsence() {
        TravelTable table = new TravelTable(List.of("A", "B"), List.of(List.of(0, 7), Arrays.asList(null, 0)));

        assertThat(table.minutes("A", "B")).isEqualTo(OptionalInt.of(7));
        assertThat(table.minutes("B", "A")).isEmpty();
        assertThat(table.minutes("B", "B")).isEqualTo(OptionalInt.of(0));
        refuses(() -> table.minutes("A", "Z"), "The place (Z) must be one of [A, B].");
    }

    @Test
    void anExpertsSkillsAreOfLevelOneToThreeAndTheWeekHasFortyEightHours() {
        Expert.Calendar always = new Expert.Calendar(List.of(window(1, 0, 9, 0)), List.of());
        Expert.Limits limits = new Expert.Limits(60, 0, 2_880);
        refuses(
                () -> new Expert("X", new Home("O", null, "A"), Map.of("REM.AD", 0), always, limits, 0),
                "The level in REM.AD (0) of expert X must be 1 to 3.");
        refuses(
                () -> new Expert(" ", new Home("O", null, "A"), Map.of(), always, limits, 0),
                "The id ( ) of an expert must not be blank.");
        refuses(() -> new Expert.Limits(60, 0, 2_881), "The maxWeeklyMinutes (2881) of an expert must be 0 to 2880.");
    }

    @Test
    void idsAreUniqueAndKnown() {
        refuses(
                () -> new World().expert("X1").expert("X1").problem(),
                "The id (X1) of an expert must be there only once.");
        refuses(
                () -> new World()
                        .expert("X1", "NOBODY", 1, List.of(), List.of())
                        .problem(),
                "The organisation (NOBODY) of expert X1 must be one of the 1 given.");
        refuses(
                () -> new World().need("N", "IX", 1, 2, 1).problem(),
                "The incident (IX) of need N must be one of the 2 given.");
    }

    @Test
    void whatIsPinnedIsAmongTheResources() {
        refuses(
                () -> new World()
                        .need("N", "IB", 1, 2, 1)
                        .pinned("N", 0, at(1, 8), "GONE")
                        .problem(),
                "The expert (GONE) of a pinned duty of need N must be one of the 0 given.");
        refuses(
                () -> new World().pinnedLoan("Q", "GONE").problem(),
                "The lot (GONE) of a pinned loan of need Q must be one of the 0 given.");
    }

    @Test
    void realIncidentsAndExercisesAreNotPlannedTogether() {
        refuses(
                () -> new World()
                        .incident("DRILL", "HB", "SB", 1, null, true)
                        .need("N", "IB", 1, 2, 1)
                        .equipment("Q", "DRILL", window(1, 0, 2, 0), 1)
                        .problem(),
                "The needs must be all of real incidents or all of exercises: they are of both.");
    }

    @Test
    void thePolicysDefaultsAreThoseOfTheModel() {
        PlanningPolicy policy = PlanningPolicy.defaults();

        assertThat(policy.weights().of(4, 1)).isEqualTo(90);
        assertThat(List.of(4_320L, 4_321L, 10_080L, 10_081L))
                .extracting(policy.weights()::urgency)
                .containsExactly(4, 2, 2, 1);
        assertThat(policy.times()).isEqualTo(new Times(120, 2_280, 4_320, 360));
        assertThat(policy.prices()).isEqualTo(new Prices(60, 60, 60, 120, 72_000, 30, 240, 300));
    }

    @Test
    void aPolicyIsChecked() {
        PlanningPolicy policy = PlanningPolicy.defaults();
        refuses(
                () -> new PlanningPolicy(policy.weights(), policy.times(), policy.prices(), 0, Map.of()),
                "The congestionFactor (0.0) of the policy must be 0.1 to 10.");
        refuses(
                () -> new PlanningPolicy(policy.weights(), policy.times(), policy.prices(), 20, Map.of()),
                "The congestionFactor (20.0) of the policy must be 0.1 to 10.");
        refuses(
                () -> policy.withReserveTargets(Map.of("REM.AD", -1)),
                "The reserve target (-1) of REM.AD must be 0 to 100000.");
        refuses(
                () -> new Weights(List.of(1), List.of(3, 2, 1), List.of()),
                "The number of severity weights (1) of the policy must be 4 to 4.");
        refuses(
                () -> new Weights(List.of(1, 1, 1, 1), List.of(3, 2, 1), List.of(new Urgency(9, 2), new Urgency(9, 1))),
                "The urgencies of the policy ([Urgency[untilMinutes=9, factor=2], Urgency[untilMinutes=9, factor=1]])"
                        + " must be in the order of their ends.");
        refuses(
                () -> new Prices(60, 60, 60, 120, 0, 30, 240, 300),
                "The fairnessDivisor (0) of the policy must be 1 to 100000000.");
    }

    @Test
    void aLotHoldsSomething() {
        refuses(
                () -> new EquipmentLot.Content("EQ.LAP", EquipmentLot.Kind.LICENCE, 0),
                "The quantity (0) of a lot of EQ.LAP must be 1 to 1000000.");
    }

    @Test
    void anIncidentIsOfSeverityOneToFour() {
        refuses(
                () -> new Incident("I", "H", Set.of(), 5, null, false),
                "The severity (5) of incident I must be 1 to 4.");
    }
}
