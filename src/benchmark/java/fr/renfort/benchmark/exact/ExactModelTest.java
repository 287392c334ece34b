package fr.renfort.benchmark.exact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import fr.renfort.benchmark.instance.Instances;
import fr.renfort.benchmark.instance.Size;
import fr.renfort.benchmark.race.Course;
import fr.renfort.planning.Budget;
import fr.renfort.planning.Planner;
import fr.renfort.planning.Scorer;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.rules.LoanCosts;
import fr.renfort.planning.score.PlanScore;
import fr.renfort.planning.score.Score;
import fr.renfort.situation.file.PlanFile;
import fr.renfort.situation.file.ProblemFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactModelTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Duration ENOUGH = Duration.ofSeconds(60);
    private static final Duration XS_TIME = Duration.ofSeconds(30);

    private final Scorer scorer = new Scorer();

    @BeforeAll
    static void loadSolver() {
        Loader.loadNativeLibraries();
    }

    @ParameterizedTest
    @CsvSource({"XS, 1", "XS, 2", "XS, 3", "XS, 4", "XS, 5", "S, 1", "S, 2", "S, 3", "S, 4", "S, 5", "M, 1"})
    void costsOfAnyLawfulPlanWhatTheStreamsSay(Size size, long seed) {
        PlanningProblem problem = Instances.of(size, seed);
        Plan first = new Planner().plan(problem, Budget.emergency(1)).plan();
        Plan better = new Planner().plan(problem, Budget.ofSteps(1, 300)).plan();
        for (Plan plan : List.of(Plan.EMPTY, first, better, thinned(better, 2), thinned(better, 3))) {
            assertCostsAreThoseOfTheStreams(problem, plan);
        }
    }

    @ParameterizedTest
    @CsvSource({"s-04-exact, ''", "s-04-greedy, ''", "m-11-greedy, .gz"})
    void costsOfAGoldenPlanWhatItsScoreSays(String name, String ending) throws IOException {
        PlanningProblem problem = ProblemFile.read(GOLDEN.resolve(name + ".instance.json" + ending));
        assertCostsAreThoseOfTheStreams(
                problem,
                PlanFile.read(GOLDEN.resolve(name + ".plan.json" + ending)).plan());
    }

    @ParameterizedTest
    @CsvSource({"XS, 1", "XS, 2", "XS, 3", "S, 1", "S, 2", "S, 3", "M, 1"})
    void lendsAtTheCostThatTheStreamsSayAndNoWorseThanTheSearch(Size size, long seed) {
        PlanningProblem problem = Instances.of(size, seed);
        LoanBook book = new LoanDraft(problem).book();
        LoanModel model = new LoanModel(book);
        Descent.Result result = new Descent(model, 1, 1, model::lend).run(ENOUGH);
        Score score = scorer.score(problem, new Plan(List.of(), book.assignments()))
                .total()
                .minus(scorer.score(problem, Plan.EMPTY).total());
        Score nothing = Score.of(LoanCosts.penalties(new LoanDraft(problem).listed(List.of())));
        assertThat(cost(result)).isEqualTo(score.plus(nothing));
        Score searched = Score.of(LoanCosts.penalties(new LoanDraft(problem)
                .listed(new Planner().plan(problem, Budget.emergency(1)).plan().loans())));
        assertThat(searched).isLessThanOrEqualTo(cost(result));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5"})
    void provesTheBestPlanOfASmallProblemWhichTheStreamsScoreAlike(long seed) {
        PlanningProblem problem = Instances.of(Size.XS, seed);
        Course course = new ExactPlanner(1).run(problem, 1, XS_TIME);
        Course.Find best = course.last().orElseThrow();
        assertThat(best.score()).isEqualTo(course.bound().orElseThrow());
        PlanScore score = scorer.score(problem, best.plan());
        assertThat(score.valid()).isTrue();
        assertThat(score.total()).isEqualTo(best.score());
    }

    @Test
    void aHullLiesUnderAllCostsAndTouchesTheFirstAndTheLast() {
        long[] costs = {0, 3, 5, 6, 12, 13, 30};
        List<LowerHull.Edge> edges = LowerHull.of(costs);
        for (int step = 0; step < costs.length; step++) {
            for (LowerHull.Edge edge : edges) {
                assertThat(edge.width() * costs[step]).isGreaterThanOrEqualTo(edge.rise() * step + edge.offset());
            }
        }
        assertThat(edges).hasSize(3);
    }

    /** Some of a plan left out, by chance. */
    private static Plan thinned(Plan plan, int oneIn) {
        Random random = new Random(oneIn);
        List<AssignedDuty> duties = new ArrayList<>(plan.duties());
        duties.removeIf(duty -> random.nextInt(oneIn) == 0);
        return new Plan(duties, plan.loans());
    }

    private void assertCostsAreThoseOfTheStreams(PlanningProblem problem, Plan plan) {
        DutyModel model = new DutyModel(AgendaDraft.of(problem));
        model.fix(plan.duties());
        List<AssignedDuty> served = new ArrayList<>();
        Descent.Result result = new Descent(model, 1, 1, values -> {
                    served.clear();
                    served.addAll(model.roster(values).assignments());
                })
                .run(ENOUGH);
        PlanScore score = scorer.score(problem, new Plan(served, List.of()));
        Score loans = Score.of(LoanCosts.penalties(new LoanDraft(problem).listed(List.of())));
        assertThat(score.valid() || plan.loans().isEmpty() || loansAreAllThatIsWrong(score))
                .isTrue();
        assertThat(cost(result).medium()).isEqualTo(score.total().medium() - loans.medium());
        assertThat(cost(result).soft()).isEqualTo(score.total().soft() - loans.soft());
    }

    /** Pinned loans are not among duties alone. */
    private static boolean loansAreAllThatIsWrong(PlanScore score) {
        return score.findings().stream()
                .allMatch(finding -> finding instanceof fr.renfort.planning.score.Finding.OfLoan);
    }

    private static Score cost(Descent.Result result) {
        return new Score(
                0, -result.medium().cost().orElseThrow(), -result.soft().cost().orElseThrow());
    }
}
