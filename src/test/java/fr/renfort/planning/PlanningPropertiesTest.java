package fr.renfort.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.roster.Roster;
import fr.renfort.planning.rules.LoanCosts;
import fr.renfort.planning.score.PlanScore;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import fr.renfort.situation.file.Golden;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every problem and every plan. */
class PlanningPropertiesTest {
    private static final Scorer SCORER = new Scorer();
    private static final Planner PLANNER = new Planner();

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theScoreDependsOnNoOrder(long seed) {
        RandomProblems chance = new RandomProblems(seed);
        PlanningProblem problem = chance.problem();
        Plan plan = chance.plan(problem);

        PlanScore score = SCORER.score(problem, plan);

        PlanScore other = SCORER.score(chance.shuffled(problem), chance.shuffled(plan));
        assertThat(other.penalties()).isEqualTo(score.penalties());
        assertThat(other.findings()).containsExactlyInAnyOrderElementsOf(score.findings());
        assertThat(other.notCovered()).containsExactlyInAnyOrderElementsOf(score.notCovered());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void streamsAndLedgerAgreeOnAnyPlan(long seed) {
        RandomProblems chance = new RandomProblems(seed);
        PlanningProblem problem = chance.problem();
        Plan plan = chance.plan(problem);

        assertThat(ledger(problem, plan)).isEqualTo(SCORER.score(problem, plan).penalties());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSolvedPlanPassesTheScoreAndAddsNoHardBreach(long seed) {
        RandomProblems chance = new RandomProblems(seed);
        PlanningProblem problem = chance.problem();
        Plan nothing = StartingPlan.of(problem, Plan.EMPTY).kept();
        Score standing = SCORER.score(problem, nothing).total();
        for (Budget budget : List.of(Budget.emergency(seed), Budget.ofSteps(seed, 30))) {
            PlanResult result = PLANNER.plan(problem, budget);

            PlanScore scored = SCORER.score(problem, result.plan());
            assertThat(scored.findings()).isEmpty();
            assertThat(scored).isEqualTo(result.score());
            assertThat(scored.total().hard()).isEqualTo(standing.hard());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPlanIsNoWorseThanWhatIsPublishedAsFarAsThatFitsNorThanOneMadeAfresh(long seed) {
        RandomProblems chance = new RandomProblems(seed);
        PlanningProblem problem = chance.problem();
        Plan kept = StartingPlan.of(problem, problem.standing().published()).kept();
        Budget budget = Budget.emergency(seed);

        PlanResult result = PLANNER.plan(problem, budget);

        PlanResult afresh = PLANNER.plan(problem, Plan.EMPTY, budget, PlanListener.SILENT, () -> false);
        assertThat(result.score().total())
                .isGreaterThanOrEqualTo(SCORER.score(problem, kept).total())
                .isGreaterThanOrEqualTo(afresh.score().total());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPlanBegunFromAnotherIsValidAndNoWorseThanWhatWasKept(long seed) {
        RandomProblems chance = new RandomProblems(seed);
        PlanningProblem problem = chance.problem();
        Plan start = chance.plan(problem);

        StartingPlan kept = StartingPlan.of(problem, start);

        PlanScore ofKept = SCORER.score(problem, kept.kept());
        assertThat(ofKept.findings()).isEmpty();
        PlanResult result = PLANNER.plan(problem, start, Budget.ofSteps(seed, 20), PlanListener.SILENT, () -> false);
        assertThat(SCORER.score(problem, result.plan()).findings()).isEmpty();
        assertThat(result.score().total()).isGreaterThanOrEqualTo(ofKept.total());
        assertThat(StartingPlan.of(problem, chance.shuffled(start)).kept()).isEqualTo(kept.kept());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMoreExpertNeverMakesTheBestReachablePlanWorse(long seed) {
        RandomProblems chance = new RandomProblems(seed);
        PlanningProblem tiny = chance.tiny();
        PlanningProblem more = chance.withOneMoreExpert(tiny);

        Score best = ExhaustiveSearch.best(tiny);

        assertThat(ExhaustiveSearch.best(more)).isGreaterThanOrEqualTo(best);
        Score solved = PLANNER.plan(tiny, Budget.ofSteps(seed, 50)).score().total();
        assertThat(solved).isLessThanOrEqualTo(best);
        assertThat(solved.medium()).isEqualTo(best.medium());
    }

    static Stream<String> cases() {
        return Golden.names().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theLedgerScoresEveryGoldenPlanToThePoint(String name) throws IOException {
        JsonNode rules = Golden.tree(name + ".score.json").get("rules");

        Map<Rule, Long> penalties = ledger(Golden.problem(name), Golden.plan(name));

        penalties.forEach((rule, penalty) -> assertThat(penalty)
                .as(rule.name())
                .isEqualTo(rules.get(rule.name()).asLong()));
        assertThat(penalties).hasSize(Rule.values().length);
    }

    private static Map<Rule, Long> ledger(PlanningProblem problem, Plan plan) {
        Agenda agenda = AgendaDraft.of(problem);
        Map<Rule, Long> penalties = new EnumMap<>(Rule.class);
        penalties.putAll(new Ledger(agenda, Roster.listed(agenda, plan.duties()).duties()).penalties());
        LoanCosts.penalties(new LoanDraft(problem).listed(plan.loans()))
                .forEach((rule, penalty) -> penalties.merge(rule, penalty, Long::sum));
        return penalties;
    }
}
