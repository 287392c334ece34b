package fr.renfort.benchmark.race;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.moves.LoanSearch;
import fr.renfort.planning.roster.Roster;
import fr.renfort.planning.rules.DutyRules;
import fr.renfort.planning.rules.LoanCosts;
import fr.renfort.planning.score.Score;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** OptaPlanner as it comes, on the constraint streams, for duties; Renfort's own search for loans, so that duties alone make the difference. */
public final class OptaPlannerDefaults implements Contestant {
    @Override
    public String name() {
        return "OptaPlanner defaults";
    }

    @Override
    public Course run(PlanningProblem problem, long seed, Duration time) {
        CalculationSpeed speed = CalculationSpeed.listening("org.optaplanner");
        Logbook logbook = new Logbook();
        Agenda agenda = AgendaDraft.of(problem);
        LoanBook book = new LoanDraft(problem).book();
        new LoanSearch(book, seed, LoanSearch.Care.THOROUGH).run();
        Score loanScore = Score.of(LoanCosts.penalties(book));
        List<AssignedLoan> loans = book.assignments();
        Solver<Roster> solver = SolverFactory.<Roster>create(config(seed, time)).buildSolver();
        solver.addEventListener(event -> {
            Roster better = event.getNewBestSolution();
            logbook.note(better.total().plus(loanScore), new Plan(better.assignments(), loans));
        });
        solver.solve(Roster.settled(agenda));
        return logbook.course(speed.heard(), Optional.empty());
    }

    private static SolverConfig config(long seed, Duration time) {
        return new SolverConfig()
                .withSolutionClass(Roster.class)
                .withEntityClasses(Duty.class)
                .withRandomSeed(seed)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(DutyRules.class)
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET))
                .withTerminationConfig(new TerminationConfig().withSpentLimit(time));
    }
}
