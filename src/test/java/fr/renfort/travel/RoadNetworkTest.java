package fr.renfort.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.renfort.vocabulary.GeoPoint;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Routes on the roads of Saint-Germain-en-Laye and Maisons-Laffitte, which are not connected, and of Monaco. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoadNetworkTest {

    static final Path TOWNS = Path.of("src/test/resources/travel/saint-germain-en-laye.osm.pbf");
    static final Path MONACO = Path.of("src/test/resources/travel/monaco.osm.pbf");

    /** CHI de Poissy Saint-Germain, site of Saint-Germain-en-Laye (780000337). */
    static final GeoPoint SAINT_GERMAIN = new GeoPoint(48.89812, 2.08608);
    /** Polyclinique de Maisons-Laffitte (780022737). */
    static final GeoPoint MAISONS_LAFFITTE = new GeoPoint(48.9503, 2.15203);
    /** The castle of Saint-Germain-en-Laye. */
    static final GeoPoint CASTLE = new GeoPoint(48.8979, 2.0961);

    private static final GeoPoint FOREST_LODGE = new GeoPoint(48.9390, 2.0990);
    private static final GeoPoint RACECOURSE = new GeoPoint(48.9560, 2.1640);
    private static final GeoPoint VERSAILLES = new GeoPoint(48.8313, 2.1272);

    private RoadNetwork towns;
    private RoadNetwork monaco;

    @BeforeAll
    void open(@TempDir Path folder) {
        towns = RoadNetwork.open(TOWNS, folder.resolve("towns"));
        monaco = RoadNetwork.open(MONACO, folder.resolve("monaco"));
    }

    @AfterAll
    void close() {
        towns.close();
        monaco.close();
    }

    @Test
    void findsTheWayWithinEachTown() {
        assertThat(towns.seconds(SAINT_GERMAIN, CASTLE).orElseThrow()).isBetween(60, 300);
        assertThat(towns.seconds(SAINT_GERMAIN, FOREST_LODGE).orElseThrow()).isBetween(240, 900);
        assertThat(towns.seconds(MAISONS_LAFFITTE, RACECOURSE).orElseThrow()).isBetween(60, 300);
    }

    @Test
    void thereIsNoWayBetweenTownsThatAreNotConnected() {
        assertThat(towns.seconds(SAINT_GERMAIN, MAISONS_LAFFITTE)).isEmpty();
        assertThat(towns.seconds(MAISONS_LAFFITTE, SAINT_GERMAIN)).isEmpty();
    }

    @Test
    void aPointOutsideTheNetworkHasNoWay() {
        assertThat(towns.seconds(SAINT_GERMAIN, VERSAILLES)).isEmpty();
        assertThat(towns.seconds(VERSAILLES, SAINT_GERMAIN)).isEmpty();
    }

    @Test
    void theSamePlaceTakesNoTime() {
        assertThat(towns.seconds(CASTLE, CASTLE)).hasValue(0);
    }

    @Test
    void followsOneWayStreetsAndTunnels() {
        GeoPoint palace = new GeoPoint(43.7314, 7.4202);
        GeoPoint hospital = new GeoPoint(43.7292, 7.4107);

        int there = monaco.seconds(palace, hospital).orElseThrow();
        int back = monaco.seconds(hospital, palace).orElseThrow();

        assertThat(there).isBetween(60, 600).isNotEqualTo(back);
        assertThat(back).isBetween(60, 600);
    }

    @Test
    void anExtractThatWasReadBeforeGivesTheSameTimes(@TempDir Path folder) {
        try (RoadNetwork first = RoadNetwork.open(TOWNS, folder)) {
            assertThat(first.seconds(SAINT_GERMAIN, CASTLE)).isEqualTo(towns.seconds(SAINT_GERMAIN, CASTLE));
        }
        try (RoadNetwork again = RoadNetwork.open(TOWNS, folder)) {
            assertThat(again.seconds(SAINT_GERMAIN, CASTLE)).isEqualTo(towns.seconds(SAINT_GERMAIN, CASTLE));
        }
    }

    @Test
    void severalThreadsGetTheSameAnswers() {
        List<GeoPoint> points = IntStream.range(0, 400)
                .mapToObj(step -> new GeoPoint(48.885 + 0.00005 * step, 2.080 + 0.00005 * step))
                .toList();
        List<OptionalInt> oneByOne = points.stream()
                .map(point -> towns.seconds(SAINT_GERMAIN, point))
                .toList();

        assertThat(points.parallelStream().map(point -> towns.seconds(SAINT_GERMAIN, point)))
                .isEqualTo(oneByOne);
        assertThat(oneByOne.stream().filter(OptionalInt::isPresent).count()).isCloseTo(400L, within(50L));
    }
}
