package fr.renfort.entry.code;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * How often an address may try in a minute. It spares the database; what keeps codes safe is that nobody can guess 80 bits. So
 * the limit is high and short: whoever tries from behind the same proxy must not keep a hospital out. Thread-safe.
 */
@Singleton
final class Tries {

    static final int MOST = 30;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int MOST_ADDRESSES = 10_000;
    private static final int NETWORK_BYTES = 8;

    private final Cache<String, Window> windows =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();
    private final InstantSource time;

    Tries(InstantSource time) {
        this.time = time;
    }

    /** Counts a try; false when it is one too many. */
    boolean another(InetAddress caller) {
        Instant now = time.instant();
        Window window = windows.asMap().merge(network(caller), new Window(now, 1), (known, first) -> known.next(now));
        return window.tries() <= MOST;
    }

    /** An address, or the network of one of IPv6: whoever has one has all of its addresses. */
    private static String network(InetAddress caller) {
        byte[] address = caller.getAddress();
        return HexFormat.of()
                .formatHex(caller instanceof Inet6Address ? Arrays.copyOf(address, NETWORK_BYTES) : address);
    }

    private record Window(Instant began, int tries) {

        Window next(Instant now) {
            return now.isBefore(began.plus(WINDOW)) ? new Window(began, tries + 1) : new Window(now, 1);
        }
    }
}
