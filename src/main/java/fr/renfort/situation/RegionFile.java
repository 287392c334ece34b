package fr.renfort.situation;

import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.situation.file.ProblemFile;
import fr.renfort.vocabulary.GeoPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A region's problem as a file, people's names left out: whoever plans it gets what the service gets.
 *
 * @param snapshot of the region
 */
public record RegionFile(Snapshot snapshot) {

    /** Whole or not at all; gzipped where the name ends in {@code .gz}. */
    public void write(Path file) throws IOException {
        ProblemFile.write(file, snapshot.problem(), points());
    }

    public String text() {
        return ProblemFile.tree(snapshot.problem(), points()).toPrettyString();
    }

    private Map<String, GeoPoint> points() {
        PlanningProblem problem = snapshot.problem();
        Map<String, GeoPoint> points = new HashMap<>();
        Stream.of(
                        problem.demand().establishments().stream().map(Establishment::place),
                        problem.resources().experts().stream()
                                .map(expert -> expert.home().base()),
                        problem.resources().lots().stream()
                                .map(lot -> lot.home().base()))
                .flatMap(places -> places)
                .forEach(place -> points.put(place, TravelMemo.pointOf(place)));
        return points;
    }
}
