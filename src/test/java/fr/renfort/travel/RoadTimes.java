package fr.renfort.travel;

import fr.renfort.vocabulary.GeoPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Road times in free flow that others reckoned; where they come from is said beside the files. */
final class RoadTimes {

    /** Communes of the sample that no bridge joins to the mainland, by INSEE code, and their island. */
    static final Map<String, String> ISLANDS = Map.ofEntries(
            Map.entry("17004", "aix"),
            Map.entry("22016", "brehat"),
            Map.entry("29082", "batz"),
            Map.entry("29083", "sein"),
            Map.entry("29084", "molene"),
            Map.entry("29155", "ouessant"),
            Map.entry("56009", "belle-ile"),
            Map.entry("56069", "groix"),
            Map.entry("56085", "hoedic"),
            Map.entry("56086", "houat"),
            Map.entry("56087", "ile-aux-moines"),
            Map.entry("56088", "arz"),
            Map.entry("56114", "belle-ile"),
            Map.entry("56152", "belle-ile"),
            Map.entry("56241", "belle-ile"),
            Map.entry("85113", "yeu"));

    private static final Path FOLDER = Path.of("src/test/resources/travel");

    private RoadTimes() {}

    /** From a commune to Paris. */
    record ToParis(String origin, GeoPoint point, Time time) {}

    record Time(double greatCircleKm, double minutes) {}

    static Stream<Time> isere() {
        return rows("isere_pairs.csv").map(cells -> time(cells[2], cells[3]));
    }

    static List<ToParis> toParis() {
        return rows("communes_to_paris_sample.csv")
                .map(cells -> new ToParis(
                        cells[0],
                        new GeoPoint(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])),
                        time(cells[4], cells[5])))
                .toList();
    }

    private static Time time(String km, String minutes) {
        return new Time(Double.parseDouble(km), Double.parseDouble(minutes));
    }

    private static Stream<String[]> rows(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream().skip(1).map(line -> line.split(",", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
