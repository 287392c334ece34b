package fr.renfort.entry.browser;

import fr.renfort.access.PageOrigin;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Under what address browsers reach the service, which a reverse proxy hides from it. */
@Singleton
public final class ServiceAddress {

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]+)?");

    private final @Nullable String address;

    /** @param address {@code RENFORT_ADDRESS}, such as {@code https://renfort.example.org}; null: a name of this machine */
    ServiceAddress(@Nullable @Property(name = "renfort.address") String address) {
        this.address =
                address == null || address.isBlank() ? null : address.strip().replaceFirst("/$", "");
        if (this.address != null && !ORIGIN.matcher(this.address).matches()) {
            throw new IllegalArgumentException("The setting renfort.address (" + address
                    + ") must be of the form https://renfort.example.org, without a path.");
        }
    }

    /** The address, without a slash at its end; empty where it is not set and the service was called by another name. */
    public Optional<String> of(HttpRequest<?> request) {
        String host = request.getHeaders().get(HttpHeaders.HOST);
        return address != null
                ? Optional.of(address)
                : Optional.ofNullable(host).filter(PageOrigin::thisMachine).map(here -> "http://" + here);
    }

    /** The address as it is set, for what is sent to people; empty where it is not. */
    public Optional<String> told() {
        return Optional.ofNullable(address);
    }

    /** Whether a cookie may be sent by HTTPS alone. */
    public boolean secure(HttpRequest<?> request) {
        return request.isSecure() || (address != null && address.startsWith("https:"));
    }
}
