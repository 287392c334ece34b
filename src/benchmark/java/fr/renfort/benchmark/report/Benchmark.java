package fr.renfort.benchmark.report;

import fr.renfort.benchmark.exact.ExactPlanner;
import fr.renfort.benchmark.instance.Instances;
import fr.renfort.benchmark.instance.Size;
import fr.renfort.benchmark.race.Contestant;
import fr.renfort.benchmark.race.Course;
import fr.renfort.benchmark.race.OptaPlannerDefaults;
import fr.renfort.benchmark.race.OwnPlanner;
import fr.renfort.benchmark.race.TimefoldDefaults;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Races planners on problems by size and seed; writes report.md, plots and best-known.csv to a folder and prints the bars. Exits 1 when one is missed.
 * Usage: {@code Benchmark --sizes M,L --seeds 101-105 --seconds 120 --contestants own,optaplanner,cpsat,from-own --workers 2}
 */
public final class Benchmark {
    /** Chance of a run; the problems have their own. */
    private static final long SEED = 1;

    private final Arguments arguments;
    private final BestKnown known;
    private final List<Race> races = new ArrayList<>();

    private Benchmark(Arguments arguments) throws IOException {
        this.arguments = arguments;
        this.known = BestKnown.read();
    }

    public static void main(String... words) throws IOException {
        System.exit(new Benchmark(Arguments.of(words)).run() ? 0 : 1);
    }

    /** Whether all bars were passed. */
    private boolean run() throws IOException {
        Files.createDirectories(arguments.folder());
        List<Bars.Bar> bars = new ArrayList<>();
        for (Size size : arguments.sizes()) {
            for (long seed : arguments.seeds()) {
                Race race = race(size, seed);
                races.add(race);
                bars.addAll(Bars.of(race));
                new Report(arguments, races, bars).write();
                known.write(arguments.folder().resolve("best-known.csv"));
            }
        }
        bars.forEach(Benchmark::print);
        return bars.stream().allMatch(Bars.Bar::passed);
    }

    private static void print(Bars.Bar bar) {
        System.out.printf("%s %s: %s: %s%n", bar.passed() ? "pass" : "MISS", bar.problem(), bar.what(), bar.measured());
    }

    private Race race(Size size, long seed) {
        PlanningProblem problem = Instances.of(size, seed);
        Map<String, Course> courses = new LinkedHashMap<>();
        Plan own = Plan.EMPTY;
        for (String name : arguments.contestants()) {
            Contestant contestant = contestant(name, own);
            Course course = contestant.run(problem, SEED, arguments.time());
            courses.put(contestant.name(), course);
            if (contestant.name().equals(Race.OWN)) {
                own = course.last().map(Course.Find::plan).orElse(Plan.EMPTY);
            }
            course.last().ifPresent(find -> learn(problem.name(), contestant.name(), find.score(), course));
            System.out.printf(
                    "%s %s: %s%n",
                    problem.name(),
                    contestant.name(),
                    course.last().map(find -> find.score().toString()).orElse("no plan"));
        }
        return new Race(
                problem,
                size,
                arguments.time(),
                courses,
                known.of(problem.name()).orElseThrow());
    }

    private void learn(String problem, String by, Score score, Course course) {
        known.learn(problem, score, by, course.bound().orElse(Score.ZERO));
    }

    private Contestant contestant(String name, Plan own) {
        return switch (name) {
            case "own" -> new OwnPlanner();
            case "optaplanner" -> new OptaPlannerDefaults();
            case "timefold" -> new TimefoldDefaults();
            case "cpsat" -> new ExactPlanner(arguments.workers());
            case "from-own" -> new ExactPlanner(arguments.workers(), own);
            default ->
                throw new IllegalArgumentException(
                        "The contestant (" + name + ") must be own, optaplanner, timefold, cpsat or from-own.");
        };
    }
}
