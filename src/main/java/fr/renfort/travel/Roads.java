package fr.renfort.travel;

import fr.renfort.vocabulary.GeoPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The road network that is configured, with those of its times that are known. Thread-safe. */
final class Roads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Roads.class);
    /** Another number here, and every network is read anew: what is stored has another form. */
    private static final String FORM = "-1";

    private static final String GRAPH = "graph";
    private static final String TIMES = "times.bin";
    private static final double SECONDS_A_MINUTE = 60;
    private static final long NANOS_A_MILLI = 1_000_000;
    /** What floating point may add to a whole number of minutes. */
    private static final double ROUNDING = 1e-9;

    private final Extract extract;
    private final RoadNetwork network;
    private final KnownTimes times;

    private Roads(Extract extract, RoadNetwork network, KnownTimes times) {
        this.extract = extract;
        this.network = network;
        this.times = times;
    }

    /**
     * Opens the network of an extract. What the extract says is read once, into a folder that takes its place when it is whole.
     *
     * @throws RoadNetworkException when the file is missing, unreadable or no extract with roads, or the folder cannot be written or
     *     what it holds cannot be read
     */
    static Roads open(TravelSettings settings) {
        Extract extract = Extract.of(settings.extract());
        Path folder = settings.folder().resolve(extract.fingerprint() + FORM);
        long start = System.nanoTime();
        try {
            boolean known = Files.isDirectory(folder);
            if (!known) {
                LOG.info("road network importing file={} fingerprint={}", extract.file(), extract.fingerprint());
                read(extract, folder);
            }
            RoadNetwork network = stored(extract, folder);
            KnownTimes times = KnownTimes.open(folder.resolve(TIMES));
            LOG.info(
                    "road network ready source={} imported={} pairs={} ms={}",
                    extract.name(),
                    !known,
                    times.size(),
                    (System.nanoTime() - start) / NANOS_A_MILLI);
            return new Roads(extract, network, times);
        } catch (IOException | UncheckedIOException e) {
            throw new RoadNetworkException(e, "error.travel.folder", folder.toString());
        }
    }

    /** What a run records: the extract by file name and fingerprint. */
    String name() {
        return extract.name();
    }

    /** Whole minutes, rounded up: the time in free flow, times the congestion factor. Empty where no way leads. */
    OptionalInt minutes(GeoPoint from, GeoPoint to, double congestionFactor) {
        OptionalInt seconds = times.seconds(from, to, network::seconds);
        return seconds.isEmpty()
                ? seconds
                : OptionalInt.of((int) Math.ceil(congestionFactor * seconds.getAsInt() / SECONDS_A_MINUTE - ROUNDING));
    }

    @Override
    public void close() {
        network.close();
        times.close();
    }

    private static RoadNetwork stored(Extract extract, Path folder) {
        try {
            return RoadNetwork.open(extract.file(), folder.resolve(GRAPH));
        } catch (RuntimeException failure) {
            throw new RoadNetworkException(failure, "error.travel.stored", folder.toString());
        }
    }

    private static void read(Extract extract, Path folder) throws IOException {
        Path networks = Files.createDirectories(folder.resolveSibling(""));
        Path unfinished = Files.createTempDirectory(networks, "unfinished-");
        try {
            RoadNetwork.open(extract.file(), unfinished.resolve(GRAPH)).close();
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            if (!Files.isDirectory(folder)) {
                throw failure;
            }
            LOG.info("road network imported by another process fingerprint={}", extract.fingerprint());
        } catch (RuntimeException failure) {
            throw new RoadNetworkException(
                    failure, "error.travel.noRoads", extract.file().toString());
        } finally {
            delete(unfinished);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> within = Files.walk(folder)) {
                List<Path> deepestFirst =
                        within.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
    }
}
