package fr.renfort.planning.advice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.planning.Scorer;
import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.score.PlanScore;
import fr.renfort.planning.score.Rule;
import fr.renfort.situation.file.Golden;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What advice says of the score, checked against the scores of whole plans drawn at random. */
class AdviceScoresTest {
    private static final Scorer SCORER = new Scorer();

    static Stream<String> cases() {
        return Golden.names().stream().filter(name -> !name.startsWith("m-11"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatACandidateWouldDoToThePlanIsWhatTheScoresSayRuleByRule(String name) {
        PlanningProblem problem = Golden.problem(name);
        Random random = new Random(11);
        Advisor advisor = new Advisor(problem, anyPlan(problem, random));
        Plan plan = advisor.plan();
        PlanScore before = SCORER.score(problem, plan);

        for (Duty duty : few(AgendaDraft.of(problem).duties(), random)) {
            String need = duty.shift().need().id();
            advisor.candidates(need, duty.seat(), duty.key().start())
                    .ifPresent(options -> options.stream()
                            .filter(Option::possible)
                            .limit(3)
                            .forEach(option -> {
                                AssignedDuty taken = duty.assignedTo(option.expert());
                                agrees(option.cost(), before, SCORER.score(problem, with(plan, List.of(taken))));
                                assertThat(option.difference())
                                        .isEqualTo(SCORER.score(problem, with(plan, List.of(taken)))
                                                .total()
                                                .minus(before.total()));
                            }));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatACheckedAssignmentCostsIsWhatTheScoresSayHardRulesToo(String name) {
        PlanningProblem problem = Golden.problem(name);
        Random random = new Random(12);
        Advisor advisor = new Advisor(problem, anyPlan(problem, random));
        Plan plan = advisor.plan();
        PlanScore before = SCORER.score(problem, plan);
        Agenda agenda = AgendaDraft.of(problem);
        List<Duty> duties = agenda.candidates().isEmpty() ? List.of() : few(agenda.duties(), random);

        for (Duty duty : duties) {
            String need = duty.shift().need().id();
            Candidate expert =
                    agenda.candidates().get(random.nextInt(agenda.candidates().size()));
            TimeWindow span =
                    new TimeWindow(duty.key().start(), duty.key().start().plus(Duration.ofDays(1 + random.nextInt(6))));
            advisor.check(need, expert.id(), span).ifPresent(check -> {
                List<AssignedDuty> taken = check.shifts().stream()
                        .filter(shift -> shift.seat().isPresent())
                        .map(shift -> new AssignedDuty(need, shift.seat().getAsInt(), shift.start(), expert.id()))
                        .toList();
                PlanScore after = SCORER.score(problem, with(plan, taken));
                agrees(check.cost(), before, after);
                if (check.allowed()) {
                    assertThat(after.total().hard())
                            .isGreaterThanOrEqualTo(before.total().hard());
                    assertThat(after.findings()).hasSameSizeAs(before.findings());
                }
            });
        }
        assertThat(advisor.plan()).isEqualTo(plan);
    }

    private static void agrees(Map<Rule, Long> cost, PlanScore before, PlanScore after) {
        for (Rule rule : Rule.values()) {
            assertThat(cost.getOrDefault(rule, 0L))
                    .as(rule.name())
                    .isEqualTo(after.penalty(rule) - before.penalty(rule));
        }
    }

    private static Plan with(Plan plan, List<AssignedDuty> taken) {
        List<AssignedDuty> duties = new ArrayList<>(taken);
        plan.duties().stream()
                .filter(duty -> taken.stream()
                        .noneMatch(other -> other.need().equals(duty.need())
                                && other.seat() == duty.seat()
                                && other.start().equals(duty.start())))
                .forEach(duties::add);
        return new Plan(duties, plan.loans());
    }

    private static Plan anyPlan(PlanningProblem problem, Random random) {
        List<AssignedDuty> duties = new ArrayList<>();
        for (Duty duty : AgendaDraft.of(problem).duties()) {
            List<Candidate> eligible = duty.candidates();
            if (!eligible.isEmpty() && random.nextBoolean()) {
                duties.add(duty.assignedTo(
                        eligible.get(random.nextInt(eligible.size())).id()));
            }
        }
        return new Plan(duties, List.of());
    }

    private static List<Duty> few(List<Duty> duties, Random random) {
        List<Duty> few = new ArrayList<>();
        for (int i = 0; i < 10 && !duties.isEmpty(); i++) {
            few.add(duties.get(random.nextInt(duties.size())));
        }
        return few;
    }
}
