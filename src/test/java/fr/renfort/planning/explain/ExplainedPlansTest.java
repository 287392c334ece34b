package fr.renfort.planning.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.planning.Budget;
import fr.renfort.planning.Planner;
import fr.renfort.planning.Scorer;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.score.PlanScore;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import fr.renfort.situation.file.Golden;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What explanations say of whole plans, checked against the scores. */
class ExplainedPlansTest {
    private static final Scorer SCORER = new Scorer();

    static Stream<String> cases() {
        return Golden.names().stream().filter(name -> !name.startsWith("m-11"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyEmptySeatOfANewPlanHasAReasonForEverySkilledExpert(String name) {
        PlanningProblem problem = Golden.problem(name);
        Plan plan = new Planner().plan(problem, Budget.emergency(1)).plan();
        Explainer explainer = new Explainer(problem, plan);

        for (EmptySeat seat : explainer.emptySeats()) {
            String skill = problem.demand().expertNeeds().stream()
                    .filter(need -> need.id().equals(seat.need()))
                    .findFirst()
                    .orElseThrow()
                    .skill();
            assertThat(seat.skilled())
                    .hasSize((int) problem.resources().experts().stream()
                            .filter(expert -> expert.skills().containsKey(skill))
                            .count())
                    .allSatisfy(whyNot -> assertThat(whyNot.reasons()).isNotEmpty())
                    .isSortedAccordingTo(Comparator.comparingLong(WhyNot::distance));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anExpertHasNoReasonExactlyWhenTakingTheSeatIsLawful(String name) {
        PlanningProblem problem = Golden.problem(name);
        Plan plan = Golden.plan(name);
        PlanScore before = SCORER.score(problem, plan);
        Explainer explainer = new Explainer(problem, plan);

        for (EmptySeat seat : explainer.emptySeats().stream().limit(6).toList()) {
            for (WhyNot whyNot : seat.skilled().stream().limit(8).toList()) {
                PlanScore after = SCORER.score(problem, with(plan, seat, whyNot.id()));
                boolean lawful = after.findings().size() == before.findings().size()
                        && after.total().hard() >= before.total().hard();
                assertThat(whyNot.reasons().isEmpty())
                        .as("%s on %s: %s", whyNot.id(), seat.need(), whyNot.reasons())
                        .isEqualTo(lawful);
            }
        }
    }

    private static Plan with(Plan plan, EmptySeat seat, String expert) {
        List<AssignedDuty> duties = new ArrayList<>(plan.duties());
        duties.add(new AssignedDuty(seat.need(), seat.seat(), seat.start(), expert));
        return new Plan(duties, plan.loans());
    }

    @ParameterizedTest
    @ValueSource(strings = {"s-04-greedy", "stays", "late-joining"})
    void whatAStayCostsAndWhoWouldBeNextIsWhatTheScoresSay(String name) {
        PlanningProblem problem = Golden.problem(name);
        Plan plan = Golden.plan(name);
        PlanScore score = SCORER.score(problem, plan);
        Explainer explainer = new Explainer(problem, plan);

        for (StayReasons reasons : explainer.stayReasons().stream().limit(12).toList()) {
            PlanScore without = SCORER.score(problem, without(plan, reasons.movable()));
            for (Rule rule : Rule.values()) {
                assertThat(reasons.cost().getOrDefault(rule, 0L))
                        .as(rule + " of " + reasons)
                        .isEqualTo(score.penalty(rule) - without.penalty(rule));
            }
            StayReasons.RunnerUp next = reasons.runnerUp();
            if (next != null) {
                List<AssignedDuty> others = reasons.movable().stream()
                        .map(duty -> new AssignedDuty(duty.need(), duty.seat(), duty.start(), next.expert()))
                        .toList();
                List<AssignedDuty> duties =
                        new ArrayList<>(without(plan, reasons.movable()).duties());
                duties.addAll(others);
                Score instead =
                        SCORER.score(problem, new Plan(duties, plan.loans())).total();
                assertThat(next.difference()).isEqualTo(instead.minus(score.total()));
            }
        }
    }

    private static Plan without(Plan plan, List<AssignedDuty> gone) {
        return new Plan(
                plan.duties().stream().filter(duty -> !gone.contains(duty)).toList(), plan.loans());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyServedDutyIsInOneStay(String name) {
        PlanningProblem problem = Golden.problem(name);
        Plan plan = new Planner().plan(problem, Budget.emergency(1)).plan();

        List<Stay> stays = new Explainer(problem, plan).stays();

        assertThat(stays.stream().flatMap(stay -> stay.duties().stream()))
                .containsExactlyInAnyOrderElementsOf(plan.duties());
        assertThat(stays)
                .allSatisfy(stay -> assertThat(stay.duties())
                        .allSatisfy(duty -> assertThat(List.of(duty.need(), duty.expert()))
                                .isEqualTo(List.of(stay.need(), stay.expert()))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatALoanCostsIsWhatTheScoresSay(String name) {
        PlanningProblem problem = Golden.problem(name);
        Plan plan = new Planner().plan(problem, Budget.emergency(1)).plan();
        PlanScore score = SCORER.score(problem, plan);

        for (LoanReasons loan : new Explainer(problem, plan).loanReasons()) {
            Plan without = new Plan(
                    plan.duties(),
                    plan.loans().stream()
                            .filter(lent -> !lent.need().equals(loan.need())
                                    || !lent.lot().equals(loan.lot()))
                            .toList());
            PlanScore scoreWithout = SCORER.score(problem, without);
            for (Rule rule : Rule.values()) {
                assertThat(loan.cost().getOrDefault(rule, 0L))
                        .as(rule + " of " + loan)
                        .isEqualTo(score.penalty(rule) - scoreWithout.penalty(rule));
            }
        }
    }
}
