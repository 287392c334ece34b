package fr.renfort.benchmark.decomposition;

import fr.renfort.benchmark.instance.MappedProblem;
import fr.renfort.planning.Budget;
import fr.renfort.planning.PlanListener;
import fr.renfort.planning.PlanResult;
import fr.renfort.planning.Planner;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plans parts at the same time, puts their plans together and improves the whole: across the borders of the parts, above all. */
final class DecomposedPlanner {
    private final MappedProblem mapped;
    private final long seed;
    private final int threads;

    DecomposedPlanner(MappedProblem mapped, long seed, int threads) {
        this.mapped = mapped;
        this.seed = seed;
        this.threads = threads;
    }

    /**
     * @param mostSeats of a part
     * @param time in which all parts are improved
     * @return everything that the parts' plans list; parts may have promised one expert twice
     */
    Plan parts(int mostSeats, Duration time) throws InterruptedException, ExecutionException {
        List<Set<String>> groups = Neighbourhoods.of(mapped, mostSeats);
        Duration each = time.multipliedBy(threads).dividedBy(groups.size());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<PlanResult>> planned = new ArrayList<>();
            for (Set<String> group : groups) {
                planned.add(pool.submit(() -> new Planner().plan(Part.of(mapped, group), Budget.ofTime(seed, each))));
            }
            List<AssignedDuty> duties = new ArrayList<>();
            List<AssignedLoan> loans = new ArrayList<>();
            for (Future<PlanResult> part : planned) {
                duties.addAll(part.get().plan().duties());
                loans.addAll(part.get().plan().loans());
            }
            return new Plan(duties, loans);
        } finally {
            pool.shutdownNow();
        }
    }

    /** What of the parts' plans fits together, improved as one. */
    PlanResult merged(Plan parts, Duration time) {
        PlanningProblem whole = mapped.problem();
        return new Planner().plan(whole, parts, Budget.ofTime(seed, time), PlanListener.SILENT, () -> false);
    }
}
