package fr.renfort.travel;

import static fr.renfort.travel.RoadNetworkTest.CASTLE;
import static fr.renfort.travel.RoadNetworkTest.MAISONS_LAFFITTE;
import static fr.renfort.travel.RoadNetworkTest.SAINT_GERMAIN;
import static fr.renfort.travel.RoadNetworkTest.TOWNS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.renfort.travel.Crossing.Mode;
import fr.renfort.travel.Crossing.Terminal;
import fr.renfort.vocabulary.GeoPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoadsTest {

    @TempDir
    private Path data;

    @Test
    void theSourceIsNamedAfterTheFileAndWhatIsInIt() {
        try (Sources roads = sources(TOWNS)) {
            assertThat(roads.with(1).name()).matches("road:saint-germain-en-laye\\.osm\\.pbf@[0-9a-f]{12}");
        }
    }

    @Test
    void congestionMakesTheRoadLonger() {
        try (Sources roads = sources(TOWNS)) {
            int free = roads.with(1).minutes(SAINT_GERMAIN, CASTLE).orElseThrow();

            assertThat(free).isBetween(1, 5);
            assertThat(roads.with(10).minutes(SAINT_GERMAIN, CASTLE).orElseThrow())
                    .isBetween(9 * free - 9, 10 * free);
            assertThat(roads.with(1).minutes(SAINT_GERMAIN, MAISONS_LAFFITTE)).isEmpty();
        }
    }

    @Test
    void theTableOfExceptionsLeadsOverFromTheRoad() {
        Terminal pad = new Terminal("Héliport", CASTLE);
        Terminal island = new Terminal("Hôpital de Belle-Île", new GeoPoint(47.34512, -3.16237));
        Crossing flight = new Crossing(pad, island, Mode.HELICOPTER, 90);
        try (Sources roads = sources(TOWNS)) {
            TravelSource source = roads.sources.with(1, List.of(flight));
            int toThePad = source.minutes(SAINT_GERMAIN, CASTLE).orElseThrow();

            assertThat(source.minutes(SAINT_GERMAIN, island.point())).hasValue(toThePad + 90);
            assertThat(source.minutes(MAISONS_LAFFITTE, island.point())).isEmpty();
        }
    }

    @Test
    void whatWasReadOnceIsNotReadAgain() throws IOException {
        try (Sources roads = sources(TOWNS)) {
            roads.with(1).minutes(SAINT_GERMAIN, CASTLE);
        }
        List<Path> kept = files();
        List<Long> made = kept.stream().map(RoadsTest::madeAt).toList();
        try (Sources roads = sources(TOWNS)) {
            assertThat(roads.with(1).minutes(SAINT_GERMAIN, CASTLE)).isPresent();
        }

        assertThat(files()).isEqualTo(kept);
        assertThat(kept.stream().map(RoadsTest::madeAt)).isEqualTo(made);
        assertThat(kept).anyMatch(path -> path.endsWith("times.bin"));
    }

    @Test
    void aMissingFileIsToldByItsName() {
        RoadNetworkException failure = refused(Path.of("nowhere.osm.pbf"));

        assertThat(failure.key()).isEqualTo("error.travel.noFile");
        assertThat(failure.arguments()).containsExactly("nowhere.osm.pbf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no OpenStreetMap", "\0\0\0\rbut it begins like one"})
    void aFileThatIsNoExtractIsToldAndNothingOfItStays(String content) throws IOException {
        Path file = Files.writeString(data.resolve("broken.osm.pbf"), content);

        assertThat(refused(file).key()).isEqualTo("error.travel.noRoads");
        try (Stream<Path> left = Files.list(data.resolve("travel"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void anExtractThatIsCutOffIsTold() throws IOException {
        byte[] whole = Files.readAllBytes(TOWNS);
        Path file = Files.write(data.resolve("cut.osm.pbf"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(refused(file).key()).isEqualTo("error.travel.noRoads");
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Files.writeString(data.resolve("travel"), "a file where the folder should be");

        assertThat(refused(TOWNS).key()).isEqualTo("error.travel.folder");
    }

    @Test
    void aStoredNetworkThatIsDamagedIsToldWithItsFolder() throws IOException {
        sources(TOWNS).close();
        for (Path file : files()) {
            Files.writeString(file, "damaged");
        }

        RoadNetworkException failure = refused(TOWNS);

        assertThat(failure.key()).isEqualTo("error.travel.stored");
        assertThat(Path.of(failure.arguments().get(0))).isDirectory();
    }

    private RoadNetworkException refused(Path file) {
        return catchThrowableOfType(
                RoadNetworkException.class, () -> sources(file).close());
    }

    private Sources sources(Path file) {
        return new Sources(new TravelSources(new TravelSettings(data.toString(), file.toString())));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static long madeAt(Path path) {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Sources(TravelSources sources) implements AutoCloseable {
        TravelSource with(double congestionFactor) {
            return sources.with(congestionFactor, List.of());
        }

        @Override
        public void close() {
            sources.close();
        }
    }
}
