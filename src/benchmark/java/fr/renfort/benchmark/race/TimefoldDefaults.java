package fr.renfort.benchmark.race;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.moves.LoanSearch;
import fr.renfort.planning.rules.LoanCosts;
import fr.renfort.planning.score.Score;
import fr.renfort.timefold.agenda.AgendaDraft;
import fr.renfort.timefold.agenda.Duty;
import fr.renfort.timefold.roster.Roster;
import fr.renfort.timefold.rules.DutyRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Timefold's community edition as it comes, on the same constraint streams: the build copies the rules and what they look at with Timefold's names in
 * place of OptaPlanner's. Renfort's own search for loans, as with OptaPlanner's defaults.
 */
public final class TimefoldDefaults implements Contestant {
    @Override
    public String name() {
        return "Timefold defaults";
    }

    @Override
    public Course run(PlanningProblem problem, long seed, Duration time) {
        CalculationSpeed speed = CalculationSpeed.listening("ai.timefold.solver");
        Logbook logbook = new Logbook();
        LoanBook book = new LoanDraft(problem).book();
        new LoanSearch(book, seed, LoanSearch.Care.THOROUGH).run();
        Score loanScore = Score.of(LoanCosts.penalties(book));
        List<AssignedLoan> loans = book.assignments();
        Solver<Roster> solver = SolverFactory.<Roster>create(config(seed, time)).buildSolver();
        solver.addEventListener(event -> {
            Roster better = event.getNewBestSolution();
            logbook.note(better.total().plus(loanScore), new Plan(better.assignments(), loans));
        });
        solver.solve(Roster.settled(AgendaDraft.of(problem)));
        return logbook.course(speed.heard(), Optional.empty());
    }

    private static SolverConfig config(long seed, Duration time) {
        return new SolverConfig()
                .withSolutionClass(Roster.class)
                .withEntityClasses(Duty.class)
                .withRandomSeed(seed)
                .withConstraintProviderClass(DutyRules.class)
                .withTerminationConfig(new TerminationConfig().withSpentLimit(time));
    }
}
