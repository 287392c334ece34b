package fr.renfort.benchmark.report;

import fr.renfort.benchmark.instance.Emergency;
import fr.renfort.benchmark.instance.Instances;
import fr.renfort.benchmark.instance.Size;
import fr.renfort.benchmark.race.Course;
import fr.renfort.benchmark.race.Course.Find;
import fr.renfort.benchmark.race.OwnPlanner;
import fr.renfort.planning.agenda.PublishedDuty;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A new incident of severity 4 on top of a published plan: how soon there is a plan, how soon a good one, and whom it moves for what. Writes
 * emergency.md. Usage: {@code EmergencyBenchmark --sizes M --seeds 101-105 --seconds 300}
 */
public final class EmergencyBenchmark {
    private static final long SEED = 1;
    private static final Duration BEFORE = Duration.ofSeconds(20);
    private static final Duration STAFFED_BY = Duration.ofSeconds(5);
    private static final Duration GOOD_BY = Duration.ofSeconds(15);
    private static final Duration FIRST_BY = Duration.ofSeconds(1);
    private static final double NEAR = 0.01;

    private final Arguments arguments;
    private final OwnPlanner planner = new OwnPlanner();
    private final StringBuilder report = new StringBuilder("# A new attack on a region with a published plan\n\n");
    private boolean passed = true;

    private EmergencyBenchmark(Arguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String... words) throws IOException {
        System.exit(new EmergencyBenchmark(Arguments.of(words)).run() ? 0 : 1);
    }

    private boolean run() throws IOException {
        report.append(Cells.header(
                "problem",
                "first plan, s",
                "new incident staffed as at the end, s",
                "within 1 % of the end, s",
                "end",
                "nobody moving",
                "people moved",
                "duties moved",
                "medium bought by each",
                "bars"));
        for (Size size : arguments.sizes()) {
            for (long seed : arguments.seeds()) {
                measure(size, seed);
                Files.createDirectories(arguments.folder());
                Files.writeString(arguments.folder().resolve("emergency.md"), report);
            }
        }
        System.out.print(report);
        return passed;
    }

    private void measure(Size size, long seed) {
        PlanningProblem before = Instances.of(size, seed);
        Plan published = last(planner.run(before, SEED, BEFORE)).plan();
        PlanningProblem problem = Emergency.of(size, seed, before, published);
        EmergencyReview review = new EmergencyReview(problem);
        Course course = planner.run(problem, SEED, arguments.time());
        Find end = last(course);
        Find still = last(planner.run(Emergency.withNobodyMoving(problem), SEED, BEFORE));
        Duration first = course.finds().get(0).at();
        long leastUnserved = review.unserved(end.plan());
        Duration staffed = when(course.finds().stream()
                .filter(find -> review.unserved(find.plan()) <= leastUnserved)
                .toList());
        Duration good = when(course.finds().stream()
                .filter(find -> near(find.score(), end.score()))
                .toList());
        List<PublishedDuty> moved = review.moved(end.plan());
        long people = moved.stream().map(PublishedDuty::expert).distinct().count();
        long bought = end.score().medium() - still.score().medium();
        boolean bars =
                first.compareTo(FIRST_BY) <= 0 && staffed.compareTo(STAFFED_BY) <= 0 && good.compareTo(GOOD_BY) <= 0;
        passed &= bars;
        report.append(Cells.row(
                problem.name(),
                Cells.seconds(first),
                Cells.seconds(staffed),
                Cells.seconds(good),
                end.score().toString(),
                still.score().toString(),
                Long.toString(people),
                Integer.toString(moved.size()),
                people == 0 ? "-" : String.format(Locale.ROOT, "%,d", bought / people),
                bars ? "pass" : "**missed**"));
    }

    private static boolean near(Score score, Score end) {
        return Race.gap(score.medium(), end.medium()) <= NEAR
                && (Race.gap(score.medium(), end.medium()) < 0 || Race.gap(score.soft(), end.soft()) <= NEAR);
    }

    private static Duration when(List<Find> finds) {
        return finds.get(0).at();
    }

    private static Find last(Course course) {
        return course.last().orElseThrow();
    }
}
