package fr.renfort.situation.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.vocabulary.GeoPoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;

/** A planning problem in a file, format 3: {@code src/docs/planning-files.md}. */
public final class ProblemFile {
    static final int FORMAT = 3;

    private ProblemFile() {}

    /** @throws FileFormatException when it is not a planning problem */
    public static PlanningProblem read(Path file) throws IOException {
        return new ProblemReader(JsonFile.read(file)).problem();
    }

    /** @throws FileFormatException when it is not a planning problem */
    public static PlanningProblem read(InputStream stream) throws IOException {
        return new ProblemReader(JsonText.read(stream)).problem();
    }

    /** Travel times are written out as a matrix, whatever their source. */
    public static void write(Path file, PlanningProblem problem) throws IOException {
        write(file, problem, Map.of());
    }

    /**
     * Writes a problem whose places are known by coordinates: travel times are left out where the great circle gives all of them.
     *
     * @param points by place
     */
    public static void write(Path file, PlanningProblem problem, Map<String, GeoPoint> points) throws IOException {
        JsonFile.write(file, tree(problem, points));
    }

    /** The same as a JSON document. */
    public static ObjectNode tree(PlanningProblem problem, Map<String, GeoPoint> points) {
        return new ProblemWriter(problem, points).tree();
    }
}
