package fr.renfort.planning.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.planning.Eligibility;
import fr.renfort.planning.Scorer;
import fr.renfort.planning.World;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.planning.facts.Home;
import fr.renfort.planning.facts.OpenWindow;
import fr.renfort.planning.facts.Organisation;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.facts.ShiftPattern;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the cheapest relaxation is the cheapest, by trying every step of every dimension on the facts themselves. */
class RelaxationSearchTest {
    private static final Scorer SCORER = new Scorer();
    private static final int CASES_A_SEED = 40;

    /** A step: its price as documented, and what it is. */
    private record Step(long cost, Relaxation.Dimension dimension, int amount) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noCheaperStepOfAnyDimensionLetsSomebodyTakeTheSeat(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES_A_SEED; i++) {
            PlanningProblem problem = region(random);
            Plan plan = lawful(problem, random);
            for (EmptySeat seat : new Explainer(problem, plan).emptySeats()) {
                assertThat(Optional.ofNullable(seat.relaxation()).map(RelaxationSearchTest::step))
                        .as("case %d of seed %d: %s", i, seed, seat)
                        .isEqualTo(cheapest(problem, plan, seat));
            }
        }
    }

    @Test
    void theCasesMeetEveryDimensionAndNone() {
        Map<String, Integer> met = new TreeMap<>();
        for (long seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            for (int i = 0; i < CASES_A_SEED; i++) {
                PlanningProblem problem = region(random);
                for (EmptySeat seat : new Explainer(problem, lawful(problem, random)).emptySeats()) {
                    Relaxation found = seat.relaxation();
                    met.merge(found == null ? "none" : found.dimension().name(), 1, Integer::sum);
                }
            }
        }
        assertThat(met.keySet()).containsExactlyInAnyOrder("TRAVEL", "START", "LENDER", "LEVEL", "MODE", "none");
    }

    private static Step step(Relaxation relaxation) {
        int amount = relaxation instanceof Relaxation.MoreTravel travel
                ? travel.minutes()
                : relaxation instanceof Relaxation.LaterStart later ? later.hours() : 1;
        return new Step(relaxation.cost(), relaxation.dimension(), amount);
    }

    /** Every step in the documented order, each on a problem of its own. */
    private static Optional<Step> cheapest(PlanningProblem problem, Plan plan, EmptySeat seat) {
        if (canTake(problem, plan, seat)) {
            return Optional.empty();
        }
        RelaxedProblems relaxed = new RelaxedProblems(problem);
        ExpertNeed need = need(problem, seat.need());
        Map<Step, Boolean> steps = new HashMap<>();
        for (int minutes = 15; minutes <= 120; minutes += 15) {
            steps.put(
                    new Step(2L * minutes, Relaxation.Dimension.TRAVEL, minutes),
                    canTake(relaxed.moreTravel(minutes), plan, seat));
        }
        for (int hours = 1; hours <= 24; hours++) {
            if (RelaxedProblems.minutes(seat) - 60L * hours >= 120) {
                steps.put(
                        new Step(60L * hours, Relaxation.Dimension.START, hours),
                        canTakeLater(relaxed.laterStart(seat, hours), plan, seat, hours));
            }
        }
        for (Organisation lender : problem.resources().organisations()) {
            steps.merge(
                    new Step(300, Relaxation.Dimension.LENDER, 1),
                    canTake(relaxed.oneMoreLent(lender.id()), plan, seat),
                    Boolean::logicalOr);
        }
        if (need.seats().minimumLevel() > 1) {
            steps.put(
                    new Step(720, Relaxation.Dimension.LEVEL, 1), canTake(relaxed.lowerLevel(seat.need()), plan, seat));
        }
        if (need.onSite()) {
            steps.put(new Step(960, Relaxation.Dimension.MODE, 1), canTake(relaxed.remote(seat.need()), plan, seat));
        }
        return steps.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .min(java.util.Comparator.comparingLong(Step::cost).thenComparing(Step::dimension));
    }

    private static boolean canTakeLater(PlanningProblem problem, Plan plan, EmptySeat seat, int hours) {
        Instant start = seat.open().from().plus(Duration.ofHours(hours));
        return canTake(problem, plan, seat.need() + RelaxedProblems.LATER, 0, start);
    }

    private static boolean canTake(PlanningProblem problem, Plan plan, EmptySeat seat) {
        return canTake(problem, plan, seat.need(), seat.seat(), seat.start());
    }

    /** Whether anybody who has the skill is eligible and adds no hard breach, by the rules themselves. */
    private static boolean canTake(PlanningProblem problem, Plan plan, String need, int seat, Instant start) {
        Eligibility eligibility = new Eligibility(problem);
        String skill = need(problem, need).skill();
        long hard = SCORER.score(problem, plan).total().hard();
        for (Expert expert : problem.resources().experts()) {
            if (expert.skills().containsKey(skill)
                    && eligibility.expertFails(need, start, expert.id()).isEmpty()) {
                List<AssignedDuty> duties = new ArrayList<>(plan.duties());
                duties.add(new AssignedDuty(need, seat, start, expert.id()));
                if (SCORER.score(problem, new Plan(duties, List.of())).total().hard() >= hard) {
                    return true;
                }
            }
        }
        return false;
    }

    private static ExpertNeed need(PlanningProblem problem, String id) {
        return problem.demand().expertNeeds().stream()
                .filter(need -> need.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** One or two shifts of one or two needs, and one to three experts who nearly fit. */
    private static PlanningProblem region(Random random) {
        World world = new World()
                .now(World.at(1, random.nextInt(10)))
                .maxLentPerDay(random.nextInt(3))
                .lender("OTHER", random.nextInt(2), 660)
                .way("A", "B", random.nextInt(10) == 0 ? -1 : 40 + random.nextInt(150))
                .way("F", "B", 40 + random.nextInt(150))
                .way("A", "C", 40 + random.nextInt(90));
        int experts = 1 + random.nextInt(3);
        for (int i = 0; i < experts; i++) {
            world.expert(expert("X" + i, random));
        }
        world.need(need("B", "IB", random));
        if (random.nextBoolean()) {
            world.need(need("C", "IC", random));
        }
        if (random.nextInt(4) == 0) {
            world.published("B", 0, World.at(1, 8), "X0");
        }
        return world.problem();
    }

    private static ExpertNeed need(String id, String incident, Random random) {
        int day = 1 + random.nextInt(2);
        return new ExpertNeed(
                id,
                incident,
                new ExpertNeed.Seats(World.SKILL, 1 + random.nextInt(3), 1),
                3,
                new OpenWindow(World.at(day, 0), World.at(day + 1 + random.nextInt(2), 0)),
                new ExpertNeed.WorkingTime(
                        random.nextInt(5) == 0 ? Mode.REMOTE : Mode.ON_SITE, ShiftPattern.values()[random.nextInt(3)]),
                List.of());
    }

    private static Expert expert(String id, Random random) {
        Instant from = World.at(1, random.nextInt(40));
        TimeWindow available = random.nextInt(3) == 0
                ? new TimeWindow(from, from.plus(Duration.ofHours(6 + random.nextInt(30))))
                : World.window(-9, 0, 60, 0);
        List<TimeWindow> home = random.nextInt(3) == 0
                ? List.of(new TimeWindow(from.plus(Duration.ofHours(1)), from.plus(Duration.ofHours(5))))
                : List.of();
        return new Expert(
                id,
                new Home(random.nextInt(3) == 0 ? "OTHER" : "LEND", "L", random.nextBoolean() ? "A" : "F"),
                Map.of(World.SKILL, 1 + random.nextInt(3)),
                new Expert.Calendar(List.of(available), home),
                new Expert.Limits(60 + random.nextInt(60), random.nextInt(1_000), 600 + random.nextInt(2_000)),
                0);
    }

    /** Seats given at random, as long as whoever takes one may. */
    private static Plan lawful(PlanningProblem problem, Random random) {
        Plan plan = new Plan(List.of(), List.of());
        for (EmptySeat seat : new Explainer(problem, plan).emptySeats()) {
            for (WhyNot whyNot : seat.skilled()) {
                boolean free = new Explainer(problem, plan)
                        .whyNot(seat.need(), seat.seat(), seat.start(), whyNot.id())
                        .reasons()
                        .isEmpty();
                if (free
                        && random.nextBoolean()
                        && plan.duties().stream()
                                .noneMatch(duty -> duty.need().equals(seat.need())
                                        && duty.start().equals(seat.start()))) {
                    List<AssignedDuty> duties = new ArrayList<>(plan.duties());
                    duties.add(new AssignedDuty(seat.need(), seat.seat(), seat.start(), whyNot.id()));
                    plan = new Plan(duties, List.of());
                }
            }
        }
        return plan;
    }
}
