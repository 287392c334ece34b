package fr.renfort.planning;

import static fr.renfort.planning.World.window;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.explain.Explainer;
import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.facts.ShiftPattern;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.roster.Roster;
import fr.renfort.planning.rules.DutyRules;
import fr.renfort.planning.score.Score;
import fr.renfort.situation.file.Golden;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;

class ImprovementTest {
    private static final Planner PLANNER = new Planner();

    /** Four experts, one of them with home work, for two hospitals around the clock. */
    private static PlanningProblem smallProblem() {
        return new World()
                .maxLentPerDay(3)
                .expert("X1")
                .expert("X2", 1)
                .expert("X3", 3)
                .expert("X4", 2, List.of(window(3, 8, 3, 17)))
                .need("B", "IB", 1, 8, 2)
                .need("N", "IC", 1, 8, 1, Mode.ON_SITE, ShiftPattern.ROUND_THE_CLOCK)
                .need("R", "IB", 2, 6, 1, Mode.REMOTE, ShiftPattern.DAY)
                .published("B", 0, World.at(3, 8), "X3")
                .pinned("B", 1, World.at(4, 8), "X2")
                .problem();
    }

    @Test
    void theLedgerNeverDisagreesWithTheStreamsDuringLocalSearch() {
        SolverConfig config = Improvement.config(Budget.ofSteps(3, 40));
        config.getScoreDirectorFactoryConfig()
                .withAssertionScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(DutyRules.class)
                        .withConstraintStreamImplType(RuleBook.STREAMS));
        config.withEnvironmentMode(EnvironmentMode.FULL_ASSERT);
        Agenda agenda = AgendaDraft.of(smallProblem());

        Roster best = SolverFactory.<Roster>create(config).buildSolver().solve(Roster.settled(agenda));

        Score before = new Ledger(agenda, Roster.settled(agenda).duties()).score();
        assertThat(best.total()).isGreaterThan(before);
    }

    @Test
    void theSameSeedAndStepsGiveTheSamePlan() {
        PlanningProblem problem = Golden.problem("s-04-greedy");

        PlanResult one = PLANNER.plan(problem, Budget.ofSteps(5, 300));
        PlanResult other = PLANNER.plan(problem, Budget.ofSteps(5, 300));

        assertThat(one.plan()).isEqualTo(other.plan());
        assertThat(one.effort().steps()).isEqualTo(300);
        assertThat(PLANNER.plan(problem, Budget.ofSteps(6, 300)).plan()).isNotEqualTo(one.plan());
    }

    @Test
    void improvementBeatsTheFirstPlanAndLeavesNoSeatOpenThatSomebodyCouldTake() {
        PlanningProblem problem = Golden.problem("s-04-greedy");

        PlanResult first = PLANNER.plan(problem, Budget.emergency(1));
        PlanResult better = PLANNER.plan(problem, Budget.ofSteps(1, 1_000));

        assertThat(better.score().total()).isGreaterThan(first.score().total());
        assertThat(new Explainer(problem, better.plan()).emptySeats())
                .allSatisfy(seat -> assertThat(seat.skilled())
                        .allSatisfy(expert -> assertThat(expert.reasons()).isNotEmpty()));
    }

    @Test
    void theListenerHearsTheFirstPlanAndOnlyBetterOnesAfterIt() {
        List<Score> heard = new ArrayList<>();
        PlanningProblem problem = Golden.problem("s-04-greedy");

        PlanResult result =
                PLANNER.plan(problem, Budget.ofSteps(1, 300), better -> heard.add(better.score()), () -> false);

        assertThat(heard)
                .startsWith(PLANNER.plan(problem, Budget.emergency(1)).score().total())
                .hasSizeGreaterThan(2)
                .isSorted();
        assertThat(result.score().total()).isGreaterThanOrEqualTo(heard.get(heard.size() - 1));
    }

    @Test
    void whatTheListenerHearsScoresWhatItSays() {
        PlanningProblem problem = smallProblem();
        Scorer scorer = new Scorer();

        PLANNER.plan(
                problem,
                Budget.ofSteps(1, 50),
                better ->
                        assertThat(scorer.score(problem, better.plan()).total()).isEqualTo(better.score()),
                () -> false);
    }

    @Test
    void stopsWhenToldToAndAnswersItsBestPlan() {
        PlanningProblem problem = Golden.problem("s-04-greedy");

        PlanResult atOnce = PLANNER.plan(problem, Budget.ofTime(1, Duration.ofHours(1)), best -> {}, () -> true);
        PlanResult soon = PLANNER.plan(problem, Budget.ofTime(1, Duration.ofHours(1)), best -> {}, new Countdown(20));

        assertThat(atOnce.effort().steps()).isZero();
        assertThat(soon.effort().steps()).isBetween(1L, 20L);
        assertThat(soon.score().total()).isGreaterThanOrEqualTo(atOnce.score().total());
    }

    /** Says stop from the so-manieth question on. */
    private static final class Countdown implements java.util.function.BooleanSupplier {
        private int questions;

        Countdown(int questions) {
            this.questions = questions;
        }

        @Override
        public boolean getAsBoolean() {
            questions--;
            return questions <= 0;
        }
    }

    @Test
    void aTimeLimitEndsIt() {
        PlanResult result = PLANNER.plan(smallProblem(), Budget.ofTime(1, Duration.ofMillis(200)));

        assertThat(result.effort().improving()).isBetween(Duration.ofMillis(100), Duration.ofSeconds(60));
    }

    @Test
    void aProblemWithoutAnythingToDecideHasAnEmptyPlan() {
        PlanResult result = PLANNER.plan(new World().expert("X1").problem(), Budget.ofSteps(1, 10));

        assertThat(result.plan().duties()).isEmpty();
        assertThat(result.score().total()).isEqualTo(Score.ZERO);
        assertThat(result.effort().steps()).isZero();
    }

    @Test
    void aProblemWithOnlyPinnedDutiesEndsWithoutASearch() {
        PlanningProblem problem = new World()
                .expert("X1")
                .need("B", "IB", 3, 4, 1)
                .pinned("B", 0, World.at(3, 8), "X1")
                .problem();

        PlanResult result = PLANNER.plan(problem, Budget.ofSteps(1, 10));

        assertThat(result.plan()).isEqualTo(problem.standing().pinned());
    }
}
