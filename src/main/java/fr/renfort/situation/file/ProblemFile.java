package fr.renfort.situation.file;

import fr.renfort.planning.facts.PlanningProblem;
import java.io.IOException;
import java.nio.file.Path;

/** A planning problem in a file, format 3. */
public final class ProblemFile {
    static final int FORMAT = 3;

    private ProblemFile() {}

    /** @throws FileFormatException when it is not a planning problem */
    public static PlanningProblem read(Path file) throws IOException {
        return new ProblemReader(JsonText.read(file)).problem();
    }

    /** The file's content, gzipped. Travel times are written out as a matrix, whatever their source. */
    public static byte[] zip(PlanningProblem problem) {
        return JsonText.zip(new ProblemWriter(problem).tree());
    }

    /** @throws FileFormatException when it is not a planning problem */
    public static PlanningProblem unzip(byte[] content) {
        return new ProblemReader(JsonText.unzip(content)).problem();
    }

    /** Travel times are written out as a matrix, whatever their source. */
    public static void write(Path file, PlanningProblem problem) throws IOException {
        JsonText.write(file, new ProblemWriter(problem).tree());
    }
}
