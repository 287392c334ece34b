package fr.renfort.benchmark.answers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renfort beside PostGraphile: 50 open incidents with establishment, region, requests, missions and experts, by 1, 8 and 32
 * connections. Writes report.md and answers.svg to a folder and prints the bars: at least PostGraphile's requests a second, at
 * most its 99th percentile. Exits 1 when one is missed or when the two answer differently.
 * Usage: {@code AnswerBenchmark --seconds 5 --rounds 3 --warm-up 20 --folder target/benchmark/answers}
 */
public final class AnswerBenchmark {
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);
    private static final int WARM_UP_CONNECTIONS = 8;

    private final Map<String, String> arguments =
            new HashMap<>(Map.of("seconds", "5", "rounds", "3", "warm-up", "20", "folder", "target/benchmark/answers"));

    private AnswerBenchmark(String... words) {
        for (int i = 0; i + 1 < words.length; i += 2) {
            arguments.put(words[i].replaceFirst("^--", ""), words[i + 1]);
        }
    }

    public static void main(String... words) throws IOException, InterruptedException, SQLException {
        System.exit(new AnswerBenchmark(words).run() ? 0 : 1);
    }

    /** Whether all bars were passed. */
    private boolean run() throws IOException, InterruptedException, SQLException {
        Path folder = Files.createDirectories(Path.of(text("folder")));
        try (SharedRegion region = SharedRegion.open(Path.of("target", "benchmark-postgres"))) {
            Contenders contenders = new Contenders(region, folder);
            try (Contender own = contenders.renfort();
                    Contender other = contenders.postGraphile()) {
                Optional<String> difference =
                        SameShape.difference(SameShape.of(own.firstAnswer()), SameShape.of(other.firstAnswer()));
                if (difference.isPresent()) {
                    System.out.println("MISS answers differ at " + difference.get());
                    return false;
                }
                warmUp(own, other);
                AnswerReport report = new AnswerReport(own.name(), other.name());
                for (int connections : CONNECTIONS) {
                    measure(report, connections, own, other);
                    report.write(folder);
                }
                report.bars().forEach(System.out::println);
                return report.passed();
            }
        }
    }

    private void warmUp(Contender... contenders) throws InterruptedException {
        for (Contender contender : contenders) {
            new Load(contender.request(), WARM_UP_CONNECTIONS, seconds("warm-up")).run();
        }
    }

    /** By turns, so that what else the machine does falls on both. */
    private void measure(AnswerReport report, int connections, Contender... contenders) throws InterruptedException {
        for (int round = 0; round < Integer.parseInt(text("rounds")); round++) {
            for (Contender contender : contenders) {
                Timing timing = new Load(contender.request(), connections, seconds("seconds")).run();
                report.add(connections, contender.name(), timing);
            }
        }
    }

    private Duration seconds(String argument) {
        return Duration.ofSeconds(Long.parseLong(text(argument)));
    }

    private String text(String argument) {
        return arguments.getOrDefault(argument, "");
    }
}
