package fr.renfort.travel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.vocabulary.GeoPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandMassTest {

    @Test
    void everyCommuneLiesOnTheMainlandOrOnItsIsland() {
        assertThat(RoadTimes.toParis().size()).isEqualTo(3_015);
        assertThat(RoadTimes.toParis())
                .allSatisfy(way -> assertThat(LandMass.of(way.point()))
                        .as(way.origin())
                        .hasValue(RoadTimes.ISLANDS.getOrDefault(way.origin(), "france")));
    }

    @Test
    void everyHospitalLiesOnALandMassOfItsRegion() throws IOException {
        Map<String, Set<String>> lands = new TreeMap<>();
        List<String> register = Files.readAllLines(Path.of("src/main/resources/register/establishments.csv"));
        Map<String, Integer> columns = positions(register.get(0));
        for (String line : register.subList(1, register.size())) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            GeoPoint point = new GeoPoint(
                    Double.parseDouble(cells[columns.get("latitude")]),
                    Double.parseDouble(cells[columns.get("longitude")]));
            lands.computeIfAbsent(cells[columns.get("region_code")], region -> new TreeSet<>())
                    .add(LandMass.of(point).orElse("none"));
        }

        assertThat(lands)
                .containsEntry("01", Set.of("guadeloupe", "marie-galante", "saint-barthelemy", "saint-martin"))
                .containsEntry("02", Set.of("martinique"))
                .containsEntry("03", Set.of("guyane"))
                .containsEntry("04", Set.of("reunion"))
                .containsEntry("06", Set.of("mayotte", "petite-terre"))
                .containsEntry("11", Set.of("france"))
                .containsEntry("52", Set.of("france", "yeu"))
                .containsEntry("53", Set.of("belle-ile", "france"))
                .containsEntry("94", Set.of("corse"))
                .hasSize(18);
        assertThat(lands.keySet().stream()
                        .filter(region -> !Set.of("01", "02", "03", "04", "06", "52", "53", "94")
                                .contains(region))
                        .map(lands::get))
                .containsOnly(Set.of("france"));
    }

    @ParameterizedTest(name = "{0} is on {3}")
    @CsvSource({
        "La Flotte (Ré), 46.187, -1.325, france",
        "Saint-Pierre-d'Oléron, 45.943, -1.306, france",
        "Noirmoutier, 47.002, -2.251, france",
        "Porquerolles, 43.001, 6.203, porquerolles",
        "Hyères, 43.119, 6.129, france",
        "Port-Cros, 43.008, 6.383, port-cros",
        "Héliopolis, 43.025, 6.436, levant",
        "Quiberon, 47.484, -3.120, france",
        "Roscoff, 48.7265, -3.985, france",
        "Terre-de-Haut, 15.866, -61.583, terre-de-haut",
        "Terre-de-Bas, 15.855, -61.638, terre-de-bas",
        "La Désirade, 16.302, -61.075, desirade",
        "Saint-François, 16.252, -61.268, guadeloupe",
        "Saint-Pierre, 46.781, -56.177, saint-pierre",
        "Genève, 46.204, 6.143, france"
    })
    void whatABridgeJoinsIsNoIsland(String place, double latitude, double longitude, String land) {
        assertThat(LandMass.of(new GeoPoint(latitude, longitude))).as(place).hasValue(land);
    }

    @Test
    void nothingIsKnownFarFromFrance() {
        assertThat(LandMass.of(new GeoPoint(40.7, -74.0))).isEqualTo(Optional.empty());
    }

    private static Map<String, Integer> positions(String header) {
        Map<String, Integer> positions = new TreeMap<>();
        for (String name : header.split(",", -1)) {
            positions.put(name, positions.size());
        }
        return positions;
    }
}
