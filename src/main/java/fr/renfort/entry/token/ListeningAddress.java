package fr.renfort.entry.token;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Where the service listens. */
@Singleton
final class ListeningAddress {

    private final @Nullable String host;

    /** @param host {@code MICRONAUT_SERVER_HOST}; null: all addresses of the machine */
    ListeningAddress(@Nullable @Property(name = "micronaut.server.host") String host) {
        this.host = host;
    }

    /** @throws OpenToOthersException when others than this machine reach the service */
    void requireLoopback() {
        try {
            if (host != null && !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress()) {
                return;
            }
        } catch (UnknownHostException unknown) {
            throw new OpenToOthersException(host, unknown);
        }
        throw new OpenToOthersException(host, null);
    }
}
