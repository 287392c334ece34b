package fr.renfort.benchmark.report;

import fr.renfort.benchmark.race.Course;
import fr.renfort.benchmark.race.Course.Find;
import fr.renfort.planning.Budget;
import fr.renfort.planning.PlanListener;
import fr.renfort.planning.Planner;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.score.Score;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What Renfort's planner is held to, by size. A bar that the time was too short for is not looked at. */
final class Bars {
    private static final double TENTH_OF_A_PERCENT = 0.001;
    private static final double PERCENT = 0.01;
    private static final long CHANCE = 1;

    private final Race race;
    private final List<Bar> bars = new ArrayList<>();

    /** One of them. */
    record Bar(String problem, String what, String measured, boolean passed) {}

    private Bars(Race race) {
        this.race = race;
    }

    static List<Bar> of(Race race) {
        Bars bars = new Bars(race);
        switch (race.size()) {
            case XS -> bars.addReached("the proven optimum", 5);
            case S -> bars.addReached("the best known", 10);
            case M -> bars.addMedium();
            case L -> {
                bars.addGaps(60, 2 * PERCENT);
                bars.addGaps(120, PERCENT);
                bars.addAgainst("CP-SAT");
            }
            case XL -> {
                bars.addNothingLeft(20);
                bars.addGap("medium", 120, 3 * PERCENT, race::mediumGap);
                bars.addAgainst("CP-SAT");
            }
            case XXL -> bars.addNothingLeft(600);
        }
        return bars.bars;
    }

    private void addMedium() {
        addGap("medium", 10, 0, race::mediumGap);
        addGap("soft", 10, PERCENT, this::softGapAtBestMedium);
        addGap("soft", 60, 3 * TENTH_OF_A_PERCENT, this::softGapAtBestMedium);
        race.course("OptaPlanner defaults").ifPresent(this::addAgainstDefaults);
    }

    private double softGapAtBestMedium(Score score) {
        return race.mediumGap(score) > 0 ? Double.POSITIVE_INFINITY : race.softGap(score);
    }

    private void addGaps(int seconds, double most) {
        addGap("medium", seconds, most, race::mediumGap);
        addGap("soft", seconds, most, race::softGap);
    }

    private void addReached(String what, int seconds) {
        if (longEnough(seconds)) {
            Optional<Duration> reached = race.own().reached(race.best().best());
            String measured = reached.map(at -> String.format(Locale.ROOT, "after %.1f s", at.toMillis() / 1e3))
                    .orElse("not reached");
            boolean inTime = reached.isPresent() && reached.get().compareTo(Duration.ofSeconds(seconds)) <= 0;
            bars.add(new Bar(race.name(), what + " in " + seconds + " s", measured, inTime));
        }
    }

    private void addGap(String what, int seconds, double most, ToDoubleFunction<Score> gap) {
        if (longEnough(seconds)) {
            Optional<Find> find = race.own().at(Duration.ofSeconds(seconds));
            double measured = find.map(Find::score).map(gap::applyAsDouble).orElse(Double.POSITIVE_INFINITY);
            bars.add(new Bar(
                    race.name(),
                    String.format(Locale.ROOT, "%s within %.1f %% in %d s", what, 100 * most, seconds),
                    Cells.percent(measured),
                    measured <= most));
        }
    }

    /** Of a run that is stopped then: every run fills at its end what chance has left open. */
    private void addNothingLeft(int seconds) {
        if (longEnough(seconds)) {
            Optional<Find> find = race.own().at(Duration.ofSeconds(seconds));
            long left = find.map(Find::plan)
                    .map(this::stopped)
                    .map(plan -> new PlanReview(race.problem()).leftOpen(plan))
                    .orElse(Long.MAX_VALUE);
            String measured = find.isEmpty() ? "no plan" : left + " such duties";
            bars.add(new Bar(
                    race.name(), "no duty open that someone could take in " + seconds + " s", measured, left == 0));
        }
    }

    private Plan stopped(Plan plan) {
        return new Planner()
                .plan(race.problem(), plan, Budget.emergency(CHANCE), PlanListener.SILENT, () -> true)
                .plan();
    }

    private void addAgainst(String other) {
        Optional<Course> course = race.course(other);
        if (course.isPresent() && race.own().last().isPresent()) {
            Score own = race.own().last().get().score();
            Optional<Score> theirs = course.get().last().map(Find::score);
            boolean better = theirs.isEmpty() || own.compareTo(theirs.get()) > 0;
            String measured = own + " against " + theirs.map(Score::toString).orElse("nothing");
            bars.add(new Bar(race.name(), "better than " + other + " at equal time", measured, better));
        }
    }

    private void addAgainstDefaults(Course defaults) {
        Duration thirty = Duration.ofSeconds(30);
        if (longEnough(30) && race.own().at(thirty).isPresent()) {
            Score own = race.own().at(thirty).get().score();
            Optional<Score> theirs = defaults.at(thirty).map(Find::score);
            double better = theirs.map(
                            score -> Race.gap(score.soft(), own.soft()) / (1 + Race.gap(score.soft(), own.soft())))
                    .orElse(1.0);
            boolean worseMedium =
                    theirs.isPresent() && own.medium() < theirs.get().medium();
            bars.add(new Bar(
                    race.name(),
                    "soft 15 % better than OptaPlanner's defaults at 30 s, medium no worse",
                    Cells.percent(better) + " better; " + own + " against "
                            + theirs.map(Score::toString).orElse("nothing"),
                    better >= 15 * PERCENT && !worseMedium));
        }
    }

    private boolean longEnough(int seconds) {
        return race.time().compareTo(Duration.ofSeconds(seconds)) >= 0;
    }
}
