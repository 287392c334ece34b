package fr.renfort.benchmark.report;

import fr.renfort.benchmark.race.Course;
import fr.renfort.benchmark.report.Plot.Point;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Draws one race: medium and soft penalties of everybody, and Renfort's by rule. */
final class Plots {
    /** A plan whose medium is further from the best is not shown: it would leave no room for the others. */
    private static final double FAR = 0.5;

    /** Soft penalties of plans that leave more unserved say little. */
    private static final double NEAR = 0.05;

    private final Race race;
    private final Path folder;

    Plots(Race race, Path folder) {
        this.race = race;
        this.folder = folder;
    }

    /** Names of the files, in the order to show them in. */
    List<String> write() throws IOException {
        List<String> files = new ArrayList<>();
        files.add(write("medium", byContestant("medium", FAR, score -> -(double) score.medium())));
        files.add(write("soft", byContestant("soft", NEAR, score -> -(double) score.soft())));
        files.add(write("rules", byRule()));
        return files;
    }

    private String write(String what, Plot plot) throws IOException {
        String file = race.name() + "-" + what + ".svg";
        Files.writeString(folder.resolve(file), plot.svg());
        return file;
    }

    private Plot byContestant(String level, double most, ToDoubleFunction<Score> penalty) {
        Plot plot =
                new Plot(race.name() + ": " + level + " penalty", race.time().toSeconds());
        race.courses()
                .forEach((name, course) -> plot.line(
                        name,
                        course.finds().stream()
                                .filter(find -> worthShowing(find.score(), most))
                                .map(find -> point(find, penalty.applyAsDouble(find.score())))
                                .toList()));
        plot.level("best known", penalty.applyAsDouble(race.best().best()));
        plot.level("proven bound", penalty.applyAsDouble(race.best().bound()));
        return plot;
    }

    private boolean worthShowing(Score score, double most) {
        return score.hard() == race.best().best().hard() && race.mediumGap(score) <= most;
    }

    private static Point point(Course.Find find, double value) {
        return new Point(find.at().toMillis() / 1e3, value);
    }

    private Plot byRule() {
        Plot plot = new Plot(
                race.name() + ": Renfort's soft penalties by rule", race.time().toSeconds());
        PlanReview review = new PlanReview(race.problem());
        Map<Rule, List<Point>> points = new LinkedHashMap<>();
        for (Course.Find find : race.own().finds()) {
            review.penalties(find.plan()).forEach((rule, penalty) -> {
                if (rule.level() == Rule.Level.SOFT) {
                    points.computeIfAbsent(rule, key -> new ArrayList<>()).add(point(find, penalty));
                }
            });
        }
        points.forEach((rule, line) -> plot.line(rule.name(), line));
        return plot;
    }
}
