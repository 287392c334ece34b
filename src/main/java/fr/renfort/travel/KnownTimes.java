package fr.renfort.travel;

import fr.renfort.vocabulary.GeoPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * The matrix of travel times of one network, as far as it was asked for, kept in a file: what a night has reckoned the next one
 * reads. Each entry is 20 bytes: latitude and longitude of both ends in millionths of a degree, and the seconds, -1 where there is no
 * way. Entries are only ever added, each by one write; an entry that a crash cut off is dropped. Thread-safe.
 */
final class KnownTimes implements AutoCloseable {

    private static final int ENTRY_BYTES = 5 * Integer.BYTES;
    private static final double MILLIONTHS = 1e6;
    private static final int NO_WAY = -1;

    private final Map<Pair, Integer> seconds = new ConcurrentHashMap<>();
    private final FileChannel file;

    private KnownTimes(FileChannel file) {
        this.file = file;
    }

    /** Opens the file, or begins it. */
    static KnownTimes open(Path path) {
        try {
            byte[] stored = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
            int whole = stored.length - stored.length % ENTRY_BYTES;
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            file.truncate(whole);
            KnownTimes known = new KnownTimes(file);
            ByteBuffer entries = ByteBuffer.wrap(stored, 0, whole);
            while (entries.hasRemaining()) {
                known.seconds.put(Pair.read(entries), entries.getInt());
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The time of a pair: the known one, or else the one that is reckoned now and known from then on. */
    OptionalInt seconds(GeoPoint from, GeoPoint to, BiFunction<GeoPoint, GeoPoint, OptionalInt> reckoning) {
        int known = seconds.computeIfAbsent(Pair.of(from, to), pair -> {
            int reckoned = reckoning.apply(from, to).orElse(NO_WAY);
            add(pair, reckoned);
            return reckoned;
        });
        return known == NO_WAY ? OptionalInt.empty() : OptionalInt.of(known);
    }

    /** How many pairs are known. */
    int size() {
        return seconds.size();
    }

    private synchronized void add(Pair pair, int reckoned) {
        ByteBuffer entry = ByteBuffer.allocate(ENTRY_BYTES);
        pair.write(entry);
        entry.putInt(reckoned).flip();
        try {
            while (entry.hasRemaining()) {
                file.write(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two points, to a tenth of a metre. */
    private record Pair(int fromLatitude, int fromLongitude, int toLatitude, int toLongitude) {

        static Pair of(GeoPoint from, GeoPoint to) {
            return new Pair(
                    millionths(from.latitude()),
                    millionths(from.longitude()),
                    millionths(to.latitude()),
                    millionths(to.longitude()));
        }

        static Pair read(ByteBuffer entries) {
            return new Pair(entries.getInt(), entries.getInt(), entries.getInt(), entries.getInt());
        }

        void write(ByteBuffer entry) {
            entry.putInt(fromLatitude).putInt(fromLongitude).putInt(toLatitude).putInt(toLongitude);
        }

        private static int millionths(double degrees) {
            return (int) Math.round(degrees * MILLIONTHS);
        }
    }
}
