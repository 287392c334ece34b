package fr.renfort.benchmark.decomposition;

import fr.renfort.benchmark.instance.Instances;
import fr.renfort.benchmark.instance.MappedProblem;
import fr.renfort.benchmark.instance.Size;
import fr.renfort.planning.Budget;
import fr.renfort.planning.PlanResult;
import fr.renfort.planning.Planner;
import fr.renfort.planning.Scorer;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/**
 * Plans one large problem as a whole or in parts, for the same time, and prints what came of it. One way a process, so that memory can be told.
 * Usage: {@code DecompositionBenchmark XXL 1 120 whole} or {@code DecompositionBenchmark XXL 1 120 parts 300 2}: size, seed, seconds, the way, most
 * seats of a part and threads.
 */
public final class DecompositionBenchmark {
    private static final long SEED = 1;
    /** However long the parts took, the whole is improved for this part of the time at least. */
    private static final int LEAST_SHARE_OF_THE_WHOLE = 4;

    private static final long MEGABYTE = 1 << 20;
    private final MappedProblem mapped;
    private final Duration time;
    private final long began = System.nanoTime();

    private DecompositionBenchmark(MappedProblem mapped, Duration time) {
        this.mapped = mapped;
        this.time = time;
    }

    public static void main(String... words) throws InterruptedException, ExecutionException {
        MappedProblem mapped = Instances.mapped(Size.valueOf(words[0]), Long.parseLong(words[1]));
        DecompositionBenchmark benchmark =
                new DecompositionBenchmark(mapped, Duration.ofSeconds(Long.parseLong(words[2])));
        if (words[3].equals("whole")) {
            benchmark.whole();
        } else {
            benchmark.parts(Integer.parseInt(words[4]), Integer.parseInt(words[5]));
        }
    }

    private void whole() {
        PlanningProblem problem = mapped.problem();
        Duration[] first = {Duration.ZERO};
        PlanResult result = new Planner()
                .plan(
                        problem,
                        Budget.ofTime(SEED, time),
                        best -> first[0] = first[0].isZero() ? best.elapsed() : first[0],
                        () -> elapsed().compareTo(time) > 0);
        System.out.printf("first plan after %d s%n", first[0].toSeconds());
        tell("whole", result.score().total());
    }

    /** Half of the time for the parts, half for the whole. */
    private void parts(int mostSeats, int threads) throws InterruptedException, ExecutionException {
        DecomposedPlanner planner = new DecomposedPlanner(mapped, SEED, threads);
        Plan parts = planner.parts(mostSeats, time.dividedBy(2));
        tell("parts", new Scorer().score(mapped.problem(), parts).total());
        Duration left = time.minus(elapsed());
        Duration least = time.dividedBy(LEAST_SHARE_OF_THE_WHOLE);
        PlanResult merged = planner.merged(parts, left.compareTo(least) < 0 ? least : left);
        tell("merged", merged.score().total());
    }

    private void tell(String what, Object score) {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed() / MEGABYTE)
                .sum();
        System.out.printf(
                "%s %s: %s after %d s, heap at most %,d MB%n",
                mapped.problem().name(), what, score, elapsed().toSeconds(), heap);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
