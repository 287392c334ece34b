package fr.renfort.benchmark.report;

import fr.renfort.benchmark.instance.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What to measure.
 *
 * @param contestants by their short names: own, optaplanner, timefold, cpsat, from-own (CP-SAT from Renfort's plan on)
 * @param workers of CP-SAT
 */
record Arguments(
        List<Size> sizes, List<Long> seeds, Duration time, List<String> contestants, int workers, Path folder) {
    private static final Map<String, String> DEFAULTS = Map.of(
            "sizes", "XS,S,M",
            "seeds", "1",
            "seconds", "30",
            "contestants", "own,optaplanner,cpsat",
            "workers", "8",
            "folder", "target/benchmark");

    /** Of {@code --sizes XS,S --seeds 101-105 --seconds 60 --contestants own,cpsat --workers 2 --folder target/benchmark}. */
    static Arguments of(String... words) {
        Map<String, String> given = new HashMap<>(DEFAULTS);
        for (int i = 0; i + 1 < words.length; i += 2) {
            String name = words[i].replaceFirst("^--", "");
            if (!DEFAULTS.containsKey(name)) {
                throw new IllegalArgumentException(
                        "The argument " + words[i] + " must be one of " + DEFAULTS.keySet() + ".");
            }
            given.put(name, words[i + 1]);
        }
        return new Arguments(
                list(given, "sizes").map(Size::valueOf).toList(),
                list(given, "seeds").flatMap(Arguments::range).toList(),
                Duration.ofSeconds(Long.parseLong(text(given, "seconds"))),
                list(given, "contestants").toList(),
                Integer.parseInt(text(given, "workers")),
                Path.of(text(given, "folder")));
    }

    private static Stream<String> list(Map<String, String> given, String name) {
        return Arrays.stream(text(given, name).split(","));
    }

    private static String text(Map<String, String> given, String name) {
        return given.getOrDefault(name, "");
    }

    private static Stream<Long> range(String text) {
        String[] ends = text.split("-");
        return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]))
                .boxed();
    }
}
