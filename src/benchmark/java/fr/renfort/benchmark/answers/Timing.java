package fr.renfort.benchmark.answers;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long answers took.
 *
 * @param nanos of each, shortest first
 * @param time in which they were given, all together
 */
record Timing(List<Long> nanos, Duration time) {

    static final Timing NONE = new Timing(List.of(), Duration.ZERO);

    Timing {
        nanos = nanos.stream().sorted().toList();
    }

    /** Both, one after the other. */
    Timing and(Timing other) {
        return new Timing(Stream.concat(nanos.stream(), other.nanos.stream()).toList(), time.plus(other.time));
    }

    double requestsASecond() {
        return time.isZero() ? 0 : nanos.size() * 1e9 / time.toNanos();
    }

    /** Milliseconds that a share of the answers did not exceed. */
    double millis(double share) {
        return nanos.isEmpty() ? 0 : nanos.get((int) Math.ceil(share * nanos.size()) - 1) / 1e6;
    }
}
