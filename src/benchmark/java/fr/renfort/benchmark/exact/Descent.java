package fr.renfort.benchmark.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Solves a model level by level: first what the medium rules cost, then the soft ones with no more of the medium. Used once. */
final class Descent {
    /** Of the time so much at most goes into the medium rules. */
    private static final double MEDIUM_SHARE = 0.5;

    private static final double NANOS = 1e9;

    private final LeveledModel leveled;
    private final int workers;
    private final long seed;
    private final Consumer<Values> found;
    private List<Long> solution = List.of();

    /** @param found hears of every solution on the way */
    Descent(LeveledModel leveled, int workers, long seed, Consumer<Values> found) {
        this.leveled = leveled;
        this.workers = workers;
        this.seed = seed;
        this.found = found;
    }

    /**
     * What was found and proven of one level.
     *
     * @param cost absent: nothing was found
     * @param bound no solution costs less
     */
    record Level(OptionalLong cost, long bound) {
        boolean proven() {
            return cost.isPresent() && cost.getAsLong() == bound;
        }
    }

    /**
     * Both levels.
     *
     * @param soft with the medium that was found
     */
    record Result(Level medium, Level soft) {}

    Result run(Duration time) {
        long began = System.nanoTime();
        double seconds = time.toNanos() / NANOS;
        Level medium = minimize(leveled.medium(), seconds * MEDIUM_SHARE);
        if (medium.cost().isEmpty()) {
            return new Result(medium, new Level(OptionalLong.empty(), 0));
        }
        leveled.model().addLessOrEqual(leveled.medium(), medium.cost().getAsLong());
        double left = seconds - (System.nanoTime() - began) / NANOS;
        return new Result(medium, minimize(leveled.soft(), Math.max(1, left)));
    }

    private Level minimize(LinearExpr cost, double seconds) {
        CpModel model = leveled.model();
        model.clearObjective();
        model.minimize(cost);
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(seconds)
                .setNumWorkers(workers)
                .setRandomSeed(Math.toIntExact(seed));
        CpSolverStatus status = solver.solve(model, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                found.accept(this::booleanValue);
            }
        });
        long bound = (long) Math.ceil(solver.bestObjectiveBound() - 1e-6);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Level(OptionalLong.empty(), bound);
        }
        solution = solver.response().getSolutionList();
        suggest(model, solution);
        return new Level(OptionalLong.of(Math.round(solver.objectiveValue())), bound);
    }

    /** The values of all variables that cost least on both levels; none when nothing was found. */
    List<Long> solution(Duration time) {
        run(time);
        return solution;
    }

    static void suggest(CpModel model, List<Long> solution) {
        model.clearHints();
        for (int i = 0; i < solution.size(); i++) {
            model.addHint(model.getIntVarFromProtoIndex(i), solution.get(i));
        }
    }
}
