package fr.renfort.benchmark.report;

import fr.renfort.planning.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The best score that anybody ever found for each problem, and the best bound that was proven: a file, kept with the sources. */
final class BestKnown {
    static final Path FILE = Path.of("src", "benchmark", "resources", "best-known.csv");
    private static final String HEADER = "problem,medium,soft,by,bound_medium,bound_soft";

    private final Map<String, Entry> entries = new TreeMap<>();

    /**
     * Of one problem.
     *
     * @param bound of the medium rules; and of the soft ones with no worse medium than the best's
     */
    record Entry(Score best, String by, Score bound) {
        boolean proven() {
            return best.equals(bound);
        }

        private Entry better(Entry other) {
            boolean foundMore = other.best.compareTo(best) > 0;
            long medium = Math.min(bound.medium(), other.bound.medium());
            boolean sameMedium = other.best.medium() == best.medium();
            long soft =
                    sameMedium ? Math.min(bound.soft(), other.bound.soft()) : (foundMore ? other : this).bound.soft();
            return new Entry(
                    foundMore ? other.best : best, foundMore ? other.by : by, new Score(best.hard(), medium, soft));
        }
    }

    static BestKnown read() throws IOException {
        BestKnown known = new BestKnown();
        if (Files.exists(FILE)) {
            List<String> lines = Files.readAllLines(FILE);
            lines.subList(1, lines.size()).forEach(known::add);
        }
        return known;
    }

    private void add(String line) {
        String[] cells = line.split(",");
        entries.put(
                cells[0],
                new Entry(
                        new Score(0, Long.parseLong(cells[1]), Long.parseLong(cells[2])),
                        cells[3],
                        new Score(0, Long.parseLong(cells[4]), Long.parseLong(cells[5]))));
    }

    Optional<Entry> of(String problem) {
        return Optional.ofNullable(entries.get(problem));
    }

    /** Takes note of what was found and proven; nothing gets worse. */
    void learn(String problem, Score best, String by, Score bound) {
        entries.merge(problem, new Entry(best, by, bound), Entry::better);
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        entries.forEach((problem, entry) -> text.append(String.join(
                        ",",
                        problem,
                        Long.toString(entry.best().medium()),
                        Long.toString(entry.best().soft()),
                        entry.by(),
                        Long.toString(entry.bound().medium()),
                        Long.toString(entry.bound().soft())))
                .append('\n'));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}
