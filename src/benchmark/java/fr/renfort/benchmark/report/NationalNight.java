package fr.renfort.benchmark.report;

import fr.renfort.benchmark.instance.Instances;
import fr.renfort.benchmark.instance.Size;
import fr.renfort.planning.Budget;
import fr.renfort.planning.PlanResult;
import fr.renfort.planning.Planner;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.facts.PlanningProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * All 18 regions attacked in the same night, planned in one process by two threads, as two workers of one node would: how long, how much memory,
 * and what the first complete plan costs by duty. Writes national-night.md. Exits 1 above 2 GiB or when a region has no plan. Usage:
 * {@code NationalNight --seeds 101 --seconds 60}: the time is each region's.
 */
public final class NationalNight {
    private static final int WORKERS = 2;
    private static final long CHANCE = 1;
    private static final long MOST_MEGABYTES = 2_048;

    private final Arguments arguments;
    private final StringBuilder report = new StringBuilder("# A national night\n\n");

    /** A region, and a problem of a size that it might have. */
    private record Night(String region, Size size) {}

    private record Outcome(Night night, int duties, PlanResult result) {
        double firstMicrosecondsADuty() {
            return result.effort().constructing().toNanos() / 1e3 / Math.max(1, duties);
        }
    }

    private NationalNight(Arguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String... words) throws IOException, InterruptedException, ExecutionException {
        System.exit(new NationalNight(Arguments.of(words)).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException, ExecutionException {
        for (long seed : arguments.seeds()) {
            long began = System.nanoTime();
            List<Outcome> outcomes = night(seed);
            tell(seed, outcomes, Duration.ofNanos(System.nanoTime() - began));
        }
        long megabytes = mostResidentMegabytes();
        report.append("\nResident memory at most: ").append(megabytes).append(" MB.\n");
        Files.createDirectories(arguments.folder());
        Files.writeString(arguments.folder().resolve("national-night.md"), report);
        System.out.print(report);
        return megabytes < MOST_MEGABYTES;
    }

    /** The largest first, so that nobody waits for one at the end. */
    private static List<Night> nights() {
        List<Night> nights = new ArrayList<>(List.of(new Night("11", Size.XL)));
        Stream.of("84", "76", "75", "44", "93", "32").forEach(region -> nights.add(new Night(region, Size.L)));
        Stream.of("28", "52", "27", "53", "24").forEach(region -> nights.add(new Night(region, Size.M)));
        Stream.of("04", "94", "01", "02").forEach(region -> nights.add(new Night(region, Size.S)));
        Stream.of("03", "06").forEach(region -> nights.add(new Night(region, Size.XS)));
        return nights;
    }

    private List<Outcome> night(long seed) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<Outcome>> planned = new ArrayList<>();
            for (Night night : nights()) {
                planned.add(workers.submit(() -> outcome(night, seed)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> outcome : planned) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            workers.shutdownNow();
        }
    }

    private Outcome outcome(Night night, long seed) {
        PlanningProblem problem = Instances.of(night.size(), night.region(), seed);
        PlanResult result = new Planner().plan(problem, Budget.ofTime(CHANCE, arguments.time()));
        int duties = (int)
                AgendaDraft.of(problem).duties().stream().filter(Duty::open).count();
        return new Outcome(night, duties, result);
    }

    private void tell(long seed, List<Outcome> outcomes, Duration time) {
        report.append(Cells.header(
                "region", "size", "duties to fill", "first plan, s", "first plan, µs a duty", "score", "steps"));
        for (Outcome outcome : outcomes) {
            report.append(Cells.row(
                    outcome.night.region(),
                    outcome.night.size().name(),
                    Integer.toString(outcome.duties),
                    Cells.seconds(outcome.result.effort().constructing()),
                    Long.toString(Math.round(outcome.firstMicrosecondsADuty())),
                    outcome.result.score().total().toString(),
                    Long.toString(outcome.result.effort().steps())));
        }
        report.append("\nSeed ").append(seed).append(": ").append(outcomes.size());
        report.append(" regions in ")
                .append(Cells.seconds(time))
                .append(" s by ")
                .append(WORKERS);
        report.append(" threads, ").append(arguments.time().toSeconds()).append(" s of improvement each.\n");
    }

    /** As the kernel counted it. */
    private static long mostResidentMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
