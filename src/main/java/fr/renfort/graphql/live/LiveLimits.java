package fr.renfort.graphql.live;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How much one node bears of those who follow.
 *
 * @param sockets most sockets at once, of all clients
 * @param operationsPerSocket most operations of one socket at once
 * @param operationsPerViewer most operations of one viewer at once, on this node
 * @param pending most changed things that wait to be shown by one subscription
 * @param init how long a client may take to open its conversation
 * @param ping how long a client may be silent until it is pinged, and again until it is given up
 */
@ConfigurationProperties("renfort.graphql.live")
record LiveLimits(
        @Bindable(defaultValue = "2000") int sockets,
        @Bindable(defaultValue = "20") int operationsPerSocket,
        @Bindable(defaultValue = "200") int operationsPerViewer,
        @Bindable(defaultValue = "1000") int pending,
        @Bindable(defaultValue = "10s") Duration init,
        @Bindable(defaultValue = "25s") Duration ping) {

    LiveLimits {
        within("sockets", sockets, 100_000);
        within("operations-per-socket", operationsPerSocket, 1_000);
        within("operations-per-viewer", operationsPerViewer, 100_000);
        within("pending", pending, 100_000);
        within("init", init);
        within("ping", ping);
    }

    private static void within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "The setting renfort.graphql.live." + name + " (" + value + ") must be 1 to " + most + ".");
        }
    }

    private static void within(String name, Duration value) {
        if (value.toSeconds() < 1 || value.toMinutes() >= 5) {
            throw new IllegalArgumentException(
                    "The setting renfort.graphql.live." + name + " (" + value + ") must be 1 s to less than 5 min.");
        }
    }
}
