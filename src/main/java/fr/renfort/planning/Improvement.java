package fr.renfort.planning;

import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.moves.RosterMoves;
import fr.renfort.planning.roster.LedgerCalculator;
import fr.renfort.planning.roster.Roster;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import java.util.function.ObjLongConsumer;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import org.optaplanner.core.impl.phase.scope.AbstractStepScope;
import org.optaplanner.core.impl.solver.DefaultSolver;

/** Improves a roster by local search until its budget ends. Used once. */
final class Improvement {
    /** Every move is taken that is not the one just made: which are worth a step is decided where they are made. */
    private static final int MOVES_NOT_REPEATED = 1;

    private final Budget budget;
    private final BooleanSupplier stop;
    private final ObjLongConsumer<Roster> better;
    private long steps;

    /** @param better hears of every better roster and the steps made until then */
    Improvement(Budget budget, BooleanSupplier stop, ObjLongConsumer<Roster> better) {
        this.budget = budget;
        this.stop = stop;
        this.better = better;
    }

    /** The best roster found; the one given when nothing can be changed. */
    Roster improve(Roster roster) {
        Solver<Roster> solver = SolverFactory.<Roster>create(config(budget)).buildSolver();
        solver.addEventListener(event -> better.accept(event.getNewBestSolution(), steps));
        ((DefaultSolver<Roster>) solver).addPhaseLifecycleListener(new PhaseLifecycleListenerAdapter<>() {
            @Override
            public void stepEnded(AbstractStepScope<Roster> step) {
                steps++;
                if (stop.getAsBoolean()) {
                    solver.terminateEarly();
                }
            }
        });
        return solver.solve(roster);
    }

    /** Steps made. */
    long steps() {
        return steps;
    }

    static SolverConfig config(Budget budget) {
        TerminationConfig termination = new TerminationConfig();
        if (budget.improving() != null) {
            termination.withSpentLimit(budget.improving().truncatedTo(ChronoUnit.MILLIS));
        }
        budget.steps().ifPresent(most -> termination.withStepCountLimit(Math.toIntExact(most)));
        return new SolverConfig()
                .withSolutionClass(Roster.class)
                .withEntityClasses(Duty.class)
                .withRandomSeed(budget.seed())
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(LedgerCalculator.class))
                .withPhases(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(
                                new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(RosterMoves.class))
                        .withAcceptorConfig(new LocalSearchAcceptorConfig().withMoveTabuSize(MOVES_NOT_REPEATED))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                        .withTerminationConfig(termination));
    }
}
