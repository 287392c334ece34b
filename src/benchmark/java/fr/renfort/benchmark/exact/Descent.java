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

    private static final double COMPLETING_SECONDS = 20;
    private static final double NANOS = 1e9;

    /** What floating point may add to a whole bound. */
    private static final double ROUNDING = 1e-6;

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
        LinearExpr soft = leveled.soft();
        leveled.model().addLessOrEqual(leveled.medium(), medium.cost().getAsLong());
        complete(soft);
        double left = seconds - (System.nanoTime() - began) / NANOS;
        return new Result(medium, minimize(soft, Math.max(1, left)));
    }

    /** Works out what the soft rules add to the solution, so that the search for a better one begins there. */
    private void complete(LinearExpr soft) {
        CpModel same = leveled.model().getClone();
        for (int i = 0; i < solution.size(); i++) {
            same.addEquality(same.getIntVarFromProtoIndex(i), solution.get(i));
        }
        same.clearHints();
        same.minimize(soft);
        solve(same, COMPLETING_SECONDS, values -> {});
        suggest(leveled.model(), solution);
    }

    private Level minimize(LinearExpr cost, double seconds) {
        leveled.model().clearObjective();
        leveled.model().minimize(cost);
        Level level = solve(leveled.model(), seconds, found);
        suggest(leveled.model(), solution);
        return level;
    }

    private Level solve(CpModel model, double seconds, Consumer<Values> listener) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(seconds)
                .setNumWorkers(workers)
                .setRandomSeed(Math.toIntExact(seed));
        CpSolverStatus status = solver.solve(model, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                listener.accept(this::booleanValue);
            }
        });
        long bound = Math.max(0, (long) Math.ceil(solver.bestObjectiveBound() - ROUNDING));
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Level(OptionalLong.empty(), bound);
        }
        solution = solver.response().getSolutionList();
        return new Level(OptionalLong.of(Math.round(solver.objectiveValue())), bound);
    }

    private static void suggest(CpModel model, List<Long> solution) {
        model.clearHints();
        for (int i = 0; i < solution.size(); i++) {
            model.addHint(model.getIntVarFromProtoIndex(i), solution.get(i));
        }
    }
}
