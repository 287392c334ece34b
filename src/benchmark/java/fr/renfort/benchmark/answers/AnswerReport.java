package fr.renfort.benchmark.answers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, as a table, a plot and bars. */
final class AnswerReport {
    private static final double MEDIAN = 0.5;
    private static final double ALMOST_ALL = 0.99;

    private final String own;
    private final String other;
    private final Map<Integer, Map<String, Timing>> timings = new LinkedHashMap<>();

    AnswerReport(String own, String other) {
        this.own = own;
        this.other = other;
    }

    void add(int connections, String contender, Timing timing) {
        timings.computeIfAbsent(connections, key -> new LinkedHashMap<>()).merge(contender, timing, Timing::and);
    }

    /** Each bar, whether it was passed, and the figures. */
    List<String> bars() {
        List<String> bars = new ArrayList<>();
        for (int connections : timings.keySet()) {
            bars.add(bar(
                    connections,
                    "requests a second at least",
                    rate(connections, own) >= rate(connections, other),
                    rate(connections, own),
                    rate(connections, other)));
            bars.add(bar(
                    connections,
                    "p99 in ms at most",
                    p99(connections, own) <= p99(connections, other),
                    p99(connections, own),
                    p99(connections, other)));
        }
        return bars;
    }

    boolean passed() {
        return bars().stream().allMatch(bar -> bar.startsWith("pass"));
    }

    void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("# Answers beside PostGraphile\n\n"
                + "50 open incidents with establishment, region, requests, missions and experts; the same rows, the same"
                + " content. " + Runtime.getRuntime().availableProcessors() + " processors, shared with the callers and"
                + " PostgreSQL.\n\n"
                + "| connections | | requests/s | p50 ms | p99 ms | requests/s against " + other + " | p99 against "
                + other
                + " |\n| ---: | --- | ---: | ---: | ---: | ---: | ---: |\n");
        timings.forEach((connections, by) -> by.forEach((name, timing) -> text.append(String.format(
                Locale.ROOT,
                "| %d | %s | %.1f | %.1f | %.1f | %.2f | %.2f |%n",
                connections,
                name,
                timing.requestsASecond(),
                timing.millis(MEDIAN),
                timing.millis(ALMOST_ALL),
                timing.requestsASecond() / rate(connections, other),
                timing.millis(ALMOST_ALL) / p99(connections, other)))));
        text.append("\n![requests a second](answers.svg)\n");
        Files.writeString(folder.resolve("report.md"), text);
        Files.writeString(folder.resolve("answers.svg"), new AnswerPlot(timings).svg());
    }

    private static String bar(int connections, String what, boolean passed, double measured, double against) {
        return String.format(
                Locale.ROOT,
                "%s %d connections: %s: %.1f against %.1f",
                passed ? "pass" : "MISS",
                connections,
                what,
                measured,
                against);
    }

    private double rate(int connections, String contender) {
        return timing(connections, contender).requestsASecond();
    }

    private double p99(int connections, String contender) {
        return timing(connections, contender).millis(ALMOST_ALL);
    }

    private Timing timing(int connections, String contender) {
        return timings.getOrDefault(connections, Map.of()).getOrDefault(contender, Timing.NONE);
    }
}
