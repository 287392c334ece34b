package fr.renfort.planning.explain;

import static fr.renfort.planning.World.at;
import static fr.renfort.planning.World.window;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.planning.Eligibility;
import fr.renfort.planning.Scorer;
import fr.renfort.planning.World;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Demand;
import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.EquipmentNeed;
import fr.renfort.planning.facts.Home;
import fr.renfort.planning.facts.OpenWindow;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.facts.Resources;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LotRelaxationsTest {
    private static final Scorer SCORER = new Scorer();

    private static @Nullable Relaxation relaxation(World world) {
        return new Explainer(world.problem(), Plan.EMPTY).missingUnits().get(0).relaxation();
    }

    @Test
    void aLongerWayInStepsOfAQuarterOfAnHourAtMostTwoHours() {
        World near = new World().way("A", "B", 131).lot("L1", 5).equipment("B", "IB", window(3, 0, 5, 0), 5);
        World far = new World().way("A", "B", 221).lot("L1", 5).equipment("B", "IB", window(3, 0, 5, 0), 5);
        World nowhere = new World().way("A", "B", -1).lot("L1", 5).equipment("B", "IB", window(3, 0, 5, 0), 5);

        assertThat(relaxation(near)).isEqualTo(new Relaxation.MoreTravel("L1", 45, 131, 100));
        assertThat(relaxation(far)).isNull();
        assertThat(relaxation(nowhere)).isNull();
    }

    @Test
    void aLaterStartWhenTheLotIsAvailableLaterInTheWindow() {
        World world = new World()
                .lot("L1", 5, EquipmentLot.Kind.RETURNABLE, List.of(window(3, 1, 9, 0)))
                .equipment("B", "IB", window(3, 0, 5, 0), 5);

        assertThat(relaxation(world)).isEqualTo(new Relaxation.LaterStart("L1", 3, at(3, 3)));
    }

    @Test
    void noLaterStartBeyondTheWindowsEnd() {
        World world = new World()
                .lot("L1", 5, EquipmentLot.Kind.RETURNABLE, List.of(window(3, 10, 9, 0)))
                .equipment("B", "IB", window(3, 0, 3, 6), 5);

        assertThat(relaxation(world)).isNull();
    }

    @Test
    void nothingWhereNoLotExistsOrOneCouldBeLentAsItIs() {
        World none = new World().equipment("B", "IB", window(3, 0, 5, 0), 5);
        World free = new World().lot("L1", 5).lot("L2", 5).equipment("B", "IB", window(3, 0, 5, 0), 5);

        assertThat(relaxation(none)).isNull();
        assertThat(relaxation(free)).isNull();
    }

    @Test
    void aLotThatWouldComeWhenNothingIsMissingAnyMoreArrivesTooLateAndNothingHelpsIt() {
        World world =
                new World().lot("L1", 5).lot("L2", 5).way("A", "B", 90).equipment("B", "IB", window(1, 0, 5, 0), 5);
        Plan lent = new Plan(List.of(), List.of(new AssignedLoan("B", "L1")));

        MissingUnits missing =
                new Explainer(world.problem(), lent).missingUnits().get(0);

        assertThat(missing.lots())
                .singleElement()
                .extracting(WhyNot::id, WhyNot::reasons)
                .containsExactly(
                        "L2",
                        List.of(new Reason.ArrivesTooLate(
                                missing.span().to(), missing.span().to().minus(Duration.ofMinutes(1)))));
        assertThat(missing.relaxation()).isNull();
    }

    @Test
    void noCheaperStepLetsALotBeLent() {
        Random random = new Random(5);
        int relaxed = 0;
        for (int i = 0; i < 120; i++) {
            PlanningProblem problem = region(random);
            Plan plan = new Plan(List.of(), List.of(new AssignedLoan("C", "L0")));
            for (MissingUnits missing : new Explainer(problem, plan).missingUnits()) {
                if (missing.need().equals("B")) {
                    Relaxation found = missing.relaxation();
                    relaxed += found == null ? 0 : 1;
                    assertThat(found == null ? -1 : found.cost())
                            .as("case %d: %s", i, missing)
                            .isEqualTo(cheapest(problem, plan));
                }
            }
        }
        assertThat(relaxed).isGreaterThan(20);
    }

    /** -1: one can be lent as it is, or none by any step. */
    private static long cheapest(PlanningProblem problem, Plan plan) {
        if (canLend(problem, plan)) {
            return -1;
        }
        LongStream travel = IntStream.rangeClosed(1, 8)
                .filter(step -> canLend(moreTravel(problem, 15 * step), plan))
                .mapToLong(step -> 30L * step);
        LongStream later = IntStream.rangeClosed(1, 24)
                .filter(hours -> canLend(later(problem, hours), plan))
                .mapToLong(hours -> 60L * hours);
        return LongStream.concat(travel, later).min().orElse(-1);
    }

    private static boolean canLend(PlanningProblem problem, Plan plan) {
        Eligibility eligibility = new Eligibility(problem);
        long hard = SCORER.score(problem, plan).total().hard();
        return problem.resources().lots().stream()
                .filter(lot -> eligibility.lotFails("B", lot.id()).isEmpty())
                .anyMatch(lot -> {
                    List<AssignedLoan> loans = new ArrayList<>(plan.loans());
                    loans.add(new AssignedLoan("B", lot.id()));
                    return SCORER.score(problem, new Plan(List.of(), loans))
                                    .total()
                                    .hard()
                            >= hard;
                });
    }

    private static PlanningProblem moreTravel(PlanningProblem problem, int minutes) {
        List<EquipmentLot> lots = problem.resources().lots().stream()
                .map(lot -> new EquipmentLot(
                        lot.id(),
                        lot.home(),
                        lot.content(),
                        lot.availability(),
                        lot.handlingMinutes(),
                        lot.maxTravelMinutes() + minutes))
                .toList();
        return with(problem, lots, problem.demand().equipmentNeeds());
    }

    private static PlanningProblem later(PlanningProblem problem, int hours) {
        List<EquipmentNeed> needs = problem.demand().equipmentNeeds().stream()
                .map(need -> need.id().equals("B")
                        ? new EquipmentNeed(
                                need.id(),
                                need.incident(),
                                need.type(),
                                need.quantity(),
                                need.priority(),
                                laterBy(need.window(), hours),
                                need.excludedLots())
                        : need)
                .toList();
        return with(problem, problem.resources().lots(), needs);
    }

    /** Over when nothing of it would be left. */
    private static OpenWindow laterBy(OpenWindow window, int hours) {
        TimeWindow whole = new TimeWindow(window.from(), Objects.requireNonNull(window.to()));
        Duration wait = Duration.ofHours(hours);
        return wait.toMinutes() < whole.minutes()
                ? new OpenWindow(whole.from().plus(wait), whole.to())
                : new OpenWindow(at(-9, 0), at(-8, 0));
    }

    private static PlanningProblem with(
            PlanningProblem problem, List<EquipmentLot> lots, List<EquipmentNeed> equipmentNeeds) {
        return new PlanningProblem(
                problem.name(),
                problem.period(),
                problem.policy(),
                problem.travel(),
                new Resources(problem.resources().organisations(), List.of(), lots),
                new Demand(problem.demand().establishments(), problem.demand().incidents(), List.of(), equipmentNeeds),
                problem.standing());
    }

    private static PlanningProblem region(Random random) {
        World world = new World()
                .way("A", "B", random.nextInt(8) == 0 ? -1 : 60 + random.nextInt(170))
                .equipment("B", "IB", window(2, random.nextInt(20), 3, 1 + random.nextInt(20)), 50)
                .equipment("C", "IC", window(1, 10, 2, 1 + random.nextInt(22)), 5);
        for (int i = 0; i < 2; i++) {
            TimeWindow available = random.nextBoolean()
                    ? window(-9, 0, 60, 0)
                    : new TimeWindow(at(2, 0).plus(Duration.ofHours(random.nextInt(40))), at(9, 0));
            EquipmentLot.Kind kind = EquipmentLot.Kind.values()[random.nextInt(3)];
            world.lot(new EquipmentLot(
                    "L" + i,
                    new Home("LEND", "L", "A"),
                    new EquipmentLot.Content("EQ.LAP", kind, 5),
                    List.of(available),
                    30,
                    60 + random.nextInt(60)));
        }
        return world.problem();
    }
}
