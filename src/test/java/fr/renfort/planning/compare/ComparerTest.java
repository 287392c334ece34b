package fr.renfort.planning.compare;

import static fr.renfort.planning.World.at;
import static fr.renfort.planning.World.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.planning.Scorer;
import fr.renfort.planning.World;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.score.Rule;
import fr.renfort.situation.file.Golden;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparerTest {

    private final Comparer comparer = new Comparer();

    @Test
    void whoLeavesAndWhoJoinsAShiftIsTold() {
        PlanningProblem problem = world().need("B", "IB", 2, 4, 1).problem();

        PlanComparison comparison = comparer.compare(
                problem,
                plan(duty("B", 0, 2, "x"), duty("B", 0, 3, "x")),
                plan(duty("B", 0, 2, "x"), duty("B", 0, 3, "y")));

        assertThat(comparison.shifts())
                .containsExactly(new ShiftChange("B", window(3, 8, 3, 18), Set.of("x"), Set.of("y")));
        assertThat(comparison.shifts().get(0).left()).containsExactly("x");
        assertThat(comparison.shifts().get(0).joined()).containsExactly("y");
        assertThat(comparison.affected())
                .isEqualTo(new Affected(Set.of("x", "y"), Set.of("LEND", "OTHER"), Set.of("HB")));
        assertThat(comparison.same()).isFalse();
    }

    @Test
    void changesComeByStartThenByNeed() {
        PlanningProblem problem =
                world().need("C", "IC", 2, 4, 1).need("B", "IB", 2, 4, 1).problem();

        PlanComparison comparison = comparer.compare(
                problem, Plan.EMPTY, plan(duty("C", 0, 3, "x"), duty("C", 0, 2, "x"), duty("B", 0, 2, "y")));

        assertThat(comparison.shifts())
                .extracting(change -> change.need() + change.shift().from())
                .containsExactly("B" + at(2, 8), "C" + at(2, 8), "C" + at(3, 8));
        assertThat(comparison.affected().establishments()).containsExactly("HB", "HC");
    }

    @Test
    void whoChangesPlacesOnAShiftChangesNothing() {
        PlanningProblem problem = world().need("B", "IB", 2, 3, 2).problem();

        PlanComparison comparison = comparer.compare(
                problem,
                plan(duty("B", 0, 2, "x"), duty("B", 1, 2, "y")),
                plan(duty("B", 0, 2, "y"), duty("B", 1, 2, "x")));

        assertThat(comparison.same()).isTrue();
        assertThat(comparison.affected()).isEqualTo(new Affected(Set.of(), Set.of(), Set.of()));
        assertThat(comparison.gain().compareTo(fr.renfort.planning.score.Score.ZERO))
                .isZero();
    }

    @Test
    void anEndedShiftCannotMove() {
        PlanningProblem problem = world().now(at(3, 0)).need("B", "IB", 2, 5, 1).problem();

        assertThat(comparer.compare(problem, plan(duty("B", 0, 2, "x")), Plan.EMPTY)
                        .shifts())
                .isEmpty();
        assertThat(comparer.compare(problem, plan(duty("B", 0, 3, "x")), Plan.EMPTY)
                        .shifts())
                .hasSize(1);
    }

    @Test
    void whatTheProblemDoesNotKnowCountsNothing() {
        PlanningProblem problem = world().lot("L", 5)
                .need("B", "IB", 2, 4, 1)
                .equipment("E", "IB", window(2, 0, 4, 0), 5)
                .problem();
        Plan strange = new Plan(
                List.of(duty("B", 0, 2, "nobody"), duty("Z", 0, 2, "x"), duty("B", 7, 2, "x"), duty("B", 0, 9, "x")),
                List.of(new AssignedLoan("Z", "L"), new AssignedLoan("E", "nothing")));

        assertThat(comparer.compare(problem, strange, Plan.EMPTY).same()).isTrue();
    }

    @Test
    void ofTwoEntriesForOneDutyTheFirstCountsAsInTheScore() {
        PlanningProblem problem = world().need("B", "IB", 2, 3, 1).problem();

        PlanComparison comparison =
                comparer.compare(problem, plan(duty("B", 0, 2, "x")), plan(duty("B", 0, 2, "x"), duty("B", 0, 2, "y")));

        assertThat(comparison.same()).isTrue();
        assertThat(comparison.gain()).isEqualTo(fr.renfort.planning.score.Score.ZERO);
    }

    @Test
    void aLotThatGoesElsewhereIsTold() {
        PlanningProblem problem = world().lot("L", 5)
                .lot("M", 5)
                .equipment("E", "IB", window(2, 0, 4, 0), 5)
                .equipment("F", "IC", window(2, 0, 4, 0), 5)
                .problem();
        Plan before = new Plan(List.of(), List.of(new AssignedLoan("E", "L"), new AssignedLoan("F", "M")));
        Plan after = new Plan(List.of(), List.of(new AssignedLoan("E", "M"), new AssignedLoan("F", "M")));

        PlanComparison comparison = comparer.compare(problem, before, after);

        assertThat(comparison.loans()).containsExactly(new LoanChange("E", Set.of("L"), Set.of("M")));
        assertThat(comparison.loans().get(0).returned()).containsExactly("L");
        assertThat(comparison.loans().get(0).added()).containsExactly("M");
        assertThat(comparison.affected()).isEqualTo(new Affected(Set.of(), Set.of("LEND"), Set.of("HB")));
        assertThat(comparison.same()).isFalse();
    }

    @Test
    void whatIsSavedOfEachRuleIsTheDifferenceOfBothScores() {
        PlanningProblem problem = Golden.problem("s-04-greedy");
        Plan plan = Golden.plan("s-04-greedy");
        Scorer scorer = new Scorer();

        PlanComparison comparison = comparer.compare(problem, Plan.EMPTY, plan);

        assertThat(comparison.before()).isEqualTo(scorer.score(problem, Plan.EMPTY));
        assertThat(comparison.after()).isEqualTo(scorer.score(problem, plan));
        assertThat(comparison.savings()).containsOnlyKeys(Rule.values());
        comparison
                .savings()
                .forEach((rule, saved) -> assertThat(saved)
                        .isEqualTo(comparison.before().penalty(rule)
                                - comparison.after().penalty(rule)));
        assertThat(comparison.savings().get(Rule.M1)).isPositive();
        assertThat(comparison.gain().medium()).isPositive();
        assertThat(comparer.compare(problem, plan, plan).same()).isTrue();
    }

    @Test
    void aChangeChangesSomething() {
        assertThatThrownBy(() -> new ShiftChange("B", window(3, 8, 3, 18), Set.of("x"), Set.of("x")))
                .hasMessageContaining("must be served by others");
        assertThatThrownBy(() -> new LoanChange("B", Set.of("x"), Set.of("x")))
                .hasMessageContaining("must be lent other lots");
    }

    private static World world() {
        return new World()
                .lender("OTHER", 10, 660)
                .expert("x")
                .expert("y", "OTHER", 2, List.of(window(-200, 0, 200, 0)), List.of());
    }

    private static AssignedDuty duty(String need, int seat, int day, String expert) {
        return new AssignedDuty(need, seat, at(day, 8), expert);
    }

    private static Plan plan(AssignedDuty... duties) {
        return new Plan(List.of(duties), List.of());
    }
}
