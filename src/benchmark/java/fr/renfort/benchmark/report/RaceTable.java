package fr.renfort.benchmark.report;

import fr.renfort.benchmark.race.Course;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One race as Markdown: everybody's score by rule over time, with the gaps to the best known and to the bound. */
final class RaceTable {
    private static final List<Integer> SECONDS = List.of(1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600);
    private static final List<Rule> RULES = Arrays.stream(Rule.values())
            .filter(rule -> rule.level() != Rule.Level.HARD)
            .toList();

    private final Race race;
    private final PlanReview review;

    RaceTable(Race race) {
        this.race = race;
        this.review = new PlanReview(race.problem());
    }

    String text() {
        BestKnown.Entry best = race.best();
        StringBuilder text = new StringBuilder("\n## " + race.name() + "\n\nBest known " + best.best() + " by "
                + best.by()
                + (best.proven() ? ", proven; " : "; bound ") + (best.proven() ? "" : best.bound() + "; ")
                + "medium gap of the best to its bound "
                + Cells.percent(Race.gap(best.best().medium(), best.bound().medium())) + ", soft "
                + Cells.percent(Race.gap(best.best().soft(), best.bound().soft())) + ".\n\n");
        String[] titles = Stream.concat(
                        Stream.of("who", "s", "hard", "medium", "to best", "soft", "to best", "soft to bound"),
                        RULES.stream().map(Rule::name))
                .toArray(String[]::new);
        text.append(Cells.header(titles));
        race.courses().forEach((name, course) -> {
            SECONDS.stream()
                    .filter(second -> second < race.time().toSeconds())
                    .forEach(second -> text.append(row(name, Duration.ofSeconds(second), course)));
            text.append(row(name, race.time(), course));
        });
        text.append("\nScores a second: ");
        race.courses()
                .forEach((name, course) -> text.append(name)
                        .append(' ')
                        .append(course.calculationsASecond() == 0 ? "-" : Long.toString(course.calculationsASecond()))
                        .append(";  first complete plan after ")
                        .append(
                                course.finds().isEmpty()
                                        ? "-"
                                        : Cells.seconds(course.finds().get(0).at()))
                        .append(" s. "));
        return text.append("\n").toString();
    }

    private String row(String name, Duration time, Course course) {
        Optional<Course.Find> find = time.equals(race.time()) ? course.last() : course.at(time);
        if (find.isEmpty()) {
            return "";
        }
        Score score = find.get().score();
        Map<Rule, Long> penalties = review.penalties(find.get().plan());
        Stream<String> summary = Stream.of(
                name,
                Long.toString(time.toSeconds()),
                Long.toString(score.hard()),
                Long.toString(score.medium()),
                Cells.percent(race.mediumGap(score)),
                Long.toString(score.soft()),
                Cells.percent(race.softGap(score)),
                Cells.percent(Race.gap(score.soft(), race.best().bound().soft())));
        return Cells.row(Stream.concat(
                        summary, RULES.stream().map(rule -> Long.toString(penalties.getOrDefault(rule, 0L))))
                .toArray(String[]::new));
    }
}
