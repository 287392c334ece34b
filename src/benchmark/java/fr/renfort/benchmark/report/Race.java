package fr.renfort.benchmark.report;

import fr.renfort.benchmark.instance.Size;
import fr.renfort.benchmark.race.Course;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.score.Score;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How everybody did on one problem.
 *
 * @param courses by contestant, in the order they ran
 * @param best known of the problem, these courses included
 */
record Race(PlanningProblem problem, Size size, Duration time, Map<String, Course> courses, BestKnown.Entry best) {
    static final String OWN = "Renfort";

    Course own() {
        return Objects.requireNonNull(courses.get(OWN));
    }

    Optional<Course> course(String contestant) {
        return Optional.ofNullable(courses.get(contestant));
    }

    String name() {
        return problem.name();
    }

    /** How far a value is from the best, as a share of the best; negative: better. */
    static double gap(long value, long best) {
        if (value == best) {
            return 0;
        }
        return best == 0 ? Double.POSITIVE_INFINITY : (double) (best - value) / Math.abs(best);
    }

    double mediumGap(Score score) {
        return gap(score.medium(), best.best().medium());
    }

    double softGap(Score score) {
        return gap(score.soft(), best.best().soft());
    }
}
