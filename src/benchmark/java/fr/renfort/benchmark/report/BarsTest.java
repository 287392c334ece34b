package fr.renfort.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.benchmark.instance.Instances;
import fr.renfort.benchmark.instance.Size;
import fr.renfort.benchmark.race.Course;
import fr.renfort.benchmark.race.Course.Find;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.score.Score;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BarsTest {
    private static final Score BEST = new Score(0, -1_000, -10_000);

    @Test
    void theBestMustBeReachedInTime() {
        assertThat(Bars.of(race(Size.XS, 10, find(4_000, BEST))))
                .singleElement()
                .matches(Bars.Bar::passed);
        assertThat(Bars.of(race(Size.XS, 10, find(1_000, new Score(0, -1_000, -10_001)), find(6_000, BEST))))
                .singleElement()
                .matches(bar -> !bar.passed());
    }

    @Test
    void aBarThatTheTimeWasTooShortForIsNotLookedAt() {
        assertThat(Bars.of(race(Size.S, 9, find(100, BEST)))).isEmpty();
    }

    @Test
    void softIsNotLookedAtWhereMediumIsNotTheBest() {
        List<Bars.Bar> bars = Bars.of(race(Size.M, 60, find(100, new Score(0, -1_001, -9_000))));
        assertThat(bars).hasSize(3).noneMatch(Bars.Bar::passed);
    }

    @Test
    void gapsAreSharesOfTheBest() {
        List<Bars.Bar> bars =
                Bars.of(race(Size.L, 120, find(50_000, new Score(0, -1_015, -10_150)), find(100_000, BEST)));
        assertThat(bars).hasSize(4).allMatch(Bars.Bar::passed);
        assertThat(bars.get(0).measured()).isEqualTo("1.50 %");
    }

    @Test
    void defaultsMustBeSoMuchWorse() {
        Race race = race(Size.M, 30, find(100, BEST));
        Map<String, Course> courses = new LinkedHashMap<>(race.courses());
        courses.put("OptaPlanner defaults", course(find(100, new Score(0, -1_000, -12_500))));
        Race both = new Race(race.problem(), Size.M, race.time(), courses, race.best());
        Bars.Bar bar = Bars.of(both).get(2);
        assertThat(bar.passed()).isTrue();
        assertThat(bar.measured()).startsWith("20.00 % better");
    }

    private static Race race(Size size, int seconds, Find... finds) {
        return new Race(
                Instances.of(Size.XS, 1),
                size,
                Duration.ofSeconds(seconds),
                Map.of(Race.OWN, course(finds)),
                new BestKnown.Entry(BEST, "somebody", BEST));
    }

    private static Course course(Find... finds) {
        return new Course(List.of(finds), 0, Optional.empty());
    }

    private static Find find(int millis, Score score) {
        return new Find(Duration.ofMillis(millis), score, Plan.EMPTY);
    }
}
