package fr.renfort.planning;

import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Demand;
import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.EquipmentNeed;
import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.Home;
import fr.renfort.planning.facts.Incident;
import fr.renfort.planning.facts.OpenWindow;
import fr.renfort.planning.facts.Organisation;
import fr.renfort.planning.facts.Period;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.facts.Resources;
import fr.renfort.planning.facts.ShiftPattern;
import fr.renfort.planning.facts.Standing;
import fr.renfort.planning.facts.TravelTable;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Problems and plans by chance, the same ones for the same seed: all that a region can be, small. */
public final class RandomProblems {
    private static final List<String> ZONES = List.of("Europe/Paris", "Indian/Reunion", "America/Martinique");
    private static final List<String> SKILLS = List.of("REM.AD", "FOR.DSK");
    private static final List<String> SYSTEMS = List.of("S0", "S1", "S2");
    private static final int PLACES = 5;
    private static final int ORGANISATIONS = 2;
    private static final int ESTABLISHMENTS = 3;

    private final Random random;
    private final Period period;

    public RandomProblems(long seed) {
        random = new Random(seed);
        Instant now = Instant.parse("2026-03-25T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(6 * 1_440)));
        period = new Period(ZoneId.of(oneOf(ZONES)), now, now.plus(Duration.ofHours(48 + random.nextInt(150))));
    }

    /** With up to seven experts and four needs, something promised and something published. */
    public PlanningProblem problem() {
        return standing(bare(1 + random.nextInt(7), 1 + random.nextInt(4), random.nextInt(4)));
    }

    /** Few enough duties that all plans can be gone through; no equipment. */
    public PlanningProblem tiny() {
        while (true) {
            PlanningProblem tiny = bare(2, 1 + random.nextInt(2), 0);
            long open =
                    AgendaDraft.of(tiny).duties().stream().filter(Duty::open).count();
            if (open > 0 && open <= 5) {
                return tiny;
            }
        }
    }

    /** The same problem with one more expert. */
    public PlanningProblem withOneMoreExpert(PlanningProblem problem) {
        List<Expert> experts = new ArrayList<>(problem.resources().experts());
        experts.add(expert(experts.size()));
        return with(
                problem,
                new Resources(
                        problem.resources().organisations(),
                        experts,
                        problem.resources().lots()),
                problem.standing());
    }

    private PlanningProblem bare(int experts, int needs, int equipment) {
        return new PlanningProblem(
                "random",
                period,
                PlanningPolicy.defaults().withReserveTargets(Map.of(oneOf(SKILLS), random.nextInt(4))),
                travel(),
                new Resources(
                        many(
                                ORGANISATIONS,
                                i -> new Organisation(
                                        "O" + i, 1 + random.nextInt(3), random.nextBoolean() ? 660 : 720)),
                        many(experts, this::expert),
                        many(equipment, this::lot)),
                new Demand(
                        many(
                                ESTABLISHMENTS,
                                i -> new Establishment("H" + i, oneOf(SYSTEMS), "P" + random.nextInt(PLACES))),
                        many(ESTABLISHMENTS, this::incident),
                        many(needs, this::need),
                        many(equipment, this::equipmentNeed)),
                Standing.NOTHING);
    }

    private TravelTable travel() {
        return new TravelTable(
                many(PLACES, i -> "P" + i),
                many(
                        PLACES,
                        from -> Arrays.asList(IntStream.range(0, PLACES)
                                .mapToObj(to -> from == to ? Integer.valueOf(0) : way())
                                .toArray(Integer[]::new))));
    }

    /** Now and then there is no way. */
    private @Nullable Integer way() {
        return random.nextInt(10) == 0 ? null : random.nextInt(200);
    }

    private Expert expert(int i) {
        Map<String, Integer> skills = new HashMap<>();
        SKILLS.forEach(skill -> {
            if (random.nextInt(4) > 0) {
                skills.put(skill, 1 + random.nextInt(3));
            }
        });
        List<TimeWindow> availability = random.nextInt(3) > 0
                ? List.of(new TimeWindow(hour(-400), hour(1_000)))
                : List.of(window(-24, 48), window(60, 100));
        List<TimeWindow> homeWork = random.nextInt(3) > 0 ? List.of() : List.of(window(-30, 12), window(20, 10));
        return new Expert(
                "X" + i,
                home(),
                skills,
                new Expert.Calendar(availability, homeWork),
                new Expert.Limits(60 + random.nextInt(200), 60 * random.nextInt(30), 1_200 + random.nextInt(1_681)),
                random.nextInt(8_000));
    }

    private Home home() {
        return new Home(
                "O" + random.nextInt(ORGANISATIONS),
                random.nextInt(4) == 0 ? oneOf(SYSTEMS) : null,
                "P" + random.nextInt(PLACES));
    }

    private EquipmentLot lot(int i) {
        return new EquipmentLot(
                "L" + i,
                home(),
                new EquipmentLot.Content("EQ.LAP", oneOf(List.of(EquipmentLot.Kind.values())), 1 + random.nextInt(9)),
                List.of(window(-50, 200)),
                random.nextInt(90),
                60 + random.nextInt(200));
    }

    private Incident incident(int i) {
        Instant closed = random.nextInt(4) == 0 ? hour(random.nextInt(72)) : null;
        return new Incident("I" + i, "H" + i, Set.of(oneOf(SYSTEMS)), 1 + random.nextInt(4), closed, false);
    }

    private ExpertNeed need(int i) {
        ExpertNeed.Exclusion exclusion = new ExpertNeed.Exclusion("X" + random.nextInt(7), openWindow());
        return new ExpertNeed(
                "N" + i,
                "I" + random.nextInt(ESTABLISHMENTS),
                new ExpertNeed.Seats(oneOf(SKILLS), 1 + random.nextInt(2), 1 + random.nextInt(2)),
                1 + random.nextInt(3),
                openWindow(),
                new ExpertNeed.WorkingTime(
                        oneOf(List.of(ExpertNeed.Mode.values())), oneOf(List.of(ShiftPattern.values()))),
                random.nextInt(3) == 0 ? List.of(exclusion) : List.of());
    }

    private EquipmentNeed equipmentNeed(int i) {
        return new EquipmentNeed(
                "Q" + i,
                "I" + random.nextInt(ESTABLISHMENTS),
                "EQ.LAP",
                1 + random.nextInt(12),
                1 + random.nextInt(3),
                openWindow(),
                random.nextInt(3) == 0 ? Set.of("L0") : Set.of());
    }

    private OpenWindow openWindow() {
        Instant from = hour(random.nextInt(80) - 30);
        @Nullable Instant to = random.nextInt(5) == 0 ? null : from.plus(Duration.ofHours(6 + random.nextInt(60)));
        return new OpenWindow(from, to);
    }

    /** Some duties and loans promised, some published, whether they are eligible or not. */
    private PlanningProblem standing(PlanningProblem bare) {
        return with(bare, bare.resources(), new Standing(some(bare, 0.1), some(bare, 0.25)));
    }

    private static PlanningProblem with(PlanningProblem problem, Resources resources, Standing standing) {
        return new PlanningProblem(
                problem.name(),
                problem.period(),
                problem.policy(),
                problem.travel(),
                resources,
                problem.demand(),
                standing);
    }

    /** A plan good or bad: who stands mostly kept, others by chance. */
    public Plan plan(PlanningProblem problem) {
        Plan anybody = some(problem, 0.6);
        List<AssignedDuty> duties = new ArrayList<>(problem.standing().pinned().duties());
        Set<List<Object>> taken = new HashSet<>();
        duties.forEach(duty -> taken.add(List.of(duty.need(), duty.seat(), duty.start())));
        anybody.duties().stream()
                .filter(duty -> taken.add(List.of(duty.need(), duty.seat(), duty.start())))
                .forEach(duties::add);
        if (random.nextInt(4) == 0) {
            duties.add(new AssignedDuty("GONE", 0, period.now(), "X0"));
        }
        List<AssignedLoan> loans = new ArrayList<>(problem.standing().pinned().loans());
        anybody.loans().stream().filter(loan -> !loans.contains(loan)).forEach(loans::add);
        return new Plan(duties, loans);
    }

    private Plan some(PlanningProblem problem, double share) {
        List<AssignedDuty> duties = new ArrayList<>();
        for (Duty duty : AgendaDraft.of(problem).duties()) {
            if (random.nextDouble() < share) {
                duties.add(duty.assignedTo(oneOf(problem.resources().experts()).id()));
            }
        }
        List<AssignedLoan> loans = new ArrayList<>();
        for (EquipmentNeed need : problem.demand().equipmentNeeds()) {
            for (EquipmentLot lot : problem.resources().lots()) {
                if (random.nextDouble() < share) {
                    loans.add(new AssignedLoan(need.id(), lot.id()));
                }
            }
        }
        return new Plan(duties, loans);
    }

    /** The same problem with every list in another order. */
    public PlanningProblem shuffled(PlanningProblem problem) {
        Resources resources = problem.resources();
        Demand demand = problem.demand();
        return new PlanningProblem(
                problem.name(),
                problem.period(),
                problem.policy(),
                problem.travel(),
                new Resources(mixed(resources.organisations()), mixed(resources.experts()), mixed(resources.lots())),
                new Demand(
                        mixed(demand.establishments()),
                        mixed(demand.incidents()),
                        mixed(demand.expertNeeds()),
                        mixed(demand.equipmentNeeds())),
                new Standing(
                        shuffled(problem.standing().pinned()),
                        shuffled(problem.standing().published())));
    }

    public Plan shuffled(Plan plan) {
        return new Plan(mixed(plan.duties()), mixed(plan.loans()));
    }

    private <T> List<T> mixed(List<T> list) {
        List<T> mixed = new ArrayList<>(list);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static <T> List<T> many(int count, IntFunction<T> make) {
        return IntStream.range(0, count).mapToObj(make).toList();
    }

    private Instant hour(int hoursFromNow) {
        return period.now().plus(Duration.ofHours(hoursFromNow));
    }

    private TimeWindow window(int from, int hours) {
        return new TimeWindow(hour(from), hour(from + hours));
    }
}
