package fr.renfort.planning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.score.PlanScore;
import fr.renfort.situation.file.Golden;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {
    private static final Planner PLANNER = new Planner();
    private static final Scorer SCORER = new Scorer();

    static Stream<String> cases() {
        return Golden.names().stream().filter(name -> !name.endsWith("-greedy"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void makesAValidPlanThatScoresWhatItSaysAndAddsNoHardBreach(String name) {
        PlanningProblem problem = Golden.problem(name);

        for (Budget budget : List.of(Budget.emergency(1), Budget.ofSteps(1, 200))) {
            PlanResult result = PLANNER.plan(problem, budget);

            PlanScore scored = SCORER.score(problem, result.plan());
            assertThat(scored.findings()).isEmpty();
            assertThat(scored).isEqualTo(result.score());
            assertThat(scored.total().hard()).isEqualTo(hardOfWhatStands(problem));
        }
    }

    private static long hardOfWhatStands(PlanningProblem problem) {
        return SCORER.score(problem, problem.standing().pinned()).total().hard();
    }
}
