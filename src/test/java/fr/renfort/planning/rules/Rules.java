package fr.renfort.planning.rules;

import static fr.renfort.planning.World.at;

import fr.renfort.planning.World;
import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.lending.Loan;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.roster.Roster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.optaplanner.test.api.score.stream.SingleConstraintAssertion;

/** One rule against one world and who serves in it. */
final class Rules {
    private static final ConstraintVerifier<DutyRules, Roster> DUTIES = ConstraintVerifier.build(
                    new DutyRules(), Roster.class, Duty.class)
            .withConstraintStreamImplType(ConstraintStreamImplType.BAVET);
    private static final ConstraintVerifier<LoanRules, LoanBook> LOANS = ConstraintVerifier.build(
                    new LoanRules(), LoanBook.class, Loan.class)
            .withConstraintStreamImplType(ConstraintStreamImplType.BAVET);

    private Rules() {}

    /** A day shift of June at 08:00 UTC. */
    static AssignedDuty day(String need, int seat, int day, String expert) {
        return new AssignedDuty(need, seat, at(day, 8), expert);
    }

    static AssignedDuty duty(String need, int seat, Instant start, String expert) {
        return new AssignedDuty(need, seat, start, expert);
    }

    /** What is settled stays; whoever is listed is on duty as well. */
    static SingleConstraintAssertion duties(
            BiFunction<DutyRules, ConstraintFactory, Constraint> rule, World world, AssignedDuty... listed) {
        Agenda agenda = AgendaDraft.of(world.problem());
        List<AssignedDuty> all = new ArrayList<>(Roster.settled(agenda).assignments());
        for (AssignedDuty duty : listed) {
            if (agenda.position(new fr.renfort.planning.agenda.DutyKey(duty.need(), duty.seat(), duty.start()))
                    .isEmpty()) {
                throw new IllegalArgumentException("The duty (" + duty + ") must be one of the world's.");
            }
            all.add(duty);
        }
        return DUTIES.verifyThat(rule).givenSolution(Roster.listed(agenda, all));
    }

    /** These are lent, eligible or not, and nothing else. */
    static SingleConstraintAssertion loans(
            BiFunction<LoanRules, ConstraintFactory, Constraint> rule, World world, AssignedLoan... lent) {
        PlanningProblem problem = world.problem();
        return LOANS.verifyThat(rule).givenSolution(new LoanDraft(problem).listed(List.of(lent)));
    }
}
