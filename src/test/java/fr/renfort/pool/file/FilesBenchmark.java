package fr.renfort.pool.file;

import static fr.renfort.pool.TwoRegions.COORDINATOR;

import fr.renfort.language.Language;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Files of 100,000 lines of each kind: shown, applied and written, in a process of its own with a heap of {@value #HEAP}; exits 1
 * when that is too small, or a file is refused. Run by the profile {@code benchmark}.
 */
public final class FilesBenchmark {

    private static final String HEAP = "-Xmx256m";
    private static final int LINES = 100_000;
    private static final int WINDOWS = 20;
    private static final double NANOS_A_SECOND = 1e9;

    private FilesBenchmark() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length == 0) {
            String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
            System.exit(new ProcessBuilder(
                            java,
                            HEAP,
                            "-cp",
                            System.getProperty("java.class.path"),
                            FilesBenchmark.class.getName(),
                            "bounded")
                    .inheritIO()
                    .start()
                    .waitFor());
        }
        try (FileRooms rooms = new FileRooms()) {
            measured(
                    rooms,
                    PoolFile.EXPERTS,
                    "référence;organisme;nom;prénom;site FINESS;trajet max (min);préavis (min);compétences",
                    line -> "E" + line + ";CH de 11;Nom" + line + ";Alix;910000002;90;240;REM.AD:3");
            measured(
                    rooms,
                    PoolFile.AVAILABILITY,
                    "référence;organisme;nature;début;fin",
                    line -> "E" + line / WINDOWS + ";CH de 11;disponible;" + day(line % WINDOWS) + " 08:00;"
                            + day(line % WINDOWS) + " 18:00");
            measured(
                    rooms,
                    PoolFile.LOTS,
                    "référence;organisme;matériel;libellé;quantité;site FINESS;préparation (min);trajet max (min);disponibilité",
                    line -> "L" + line + ";CH de 11;EQ.LAP;Portables " + line + ";20;910000002;60;120;"
                            + "2026-06-01 08:00 > 2026-06-30 18:00");
        }
        System.exit(0);
    }

    private static void measured(FileRooms rooms, PoolFile kind, String head, IntFunction<String> line) {
        String text = IntStream.range(0, LINES).mapToObj(line).collect(Collectors.joining("\n", head + "\n", "\n"));
        long begin = System.nanoTime();
        PoolImport preview = rooms.preview(COORDINATOR, kind, text).orThrow();
        List<String> problems = rooms.problems(COORDINATOR, preview);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        long shown = System.nanoTime();
        rooms.imports.apply(COORDINATOR, preview.id(), false, null).orThrow();
        long applied = System.nanoTime();
        long written =
                rooms.export(COORDINATOR, kind, Dialect.SEMICOLON, Language.FR).length();
        System.out.printf(
                "%s, %,d lines, %,d characters, s: shown %.1f, applied %.1f, written %.1f (%,d characters)%n",
                kind.path(),
                preview.counts().lines(),
                text.length(),
                (shown - begin) / NANOS_A_SECOND,
                (applied - shown) / NANOS_A_SECOND,
                (System.nanoTime() - applied) / NANOS_A_SECOND,
                written);
    }

    private static String day(int number) {
        return LocalDate.of(2026, 7, 1).plusDays(number).toString();
    }
}
