package fr.renfort.console;

import fr.renfort.access.Shown;
import fr.renfort.entry.browser.ServiceAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Cookies that scripts cannot read and pages of other sites cannot have sent. Thread-safe. */
@Singleton
final class SessionCookie {

    /** What a browser keeps while its user is at the provider's page, from which it must come back with it. */
    static final String ATTEMPT = "renfort-attempt";

    private final ServiceAddress address;

    SessionCookie(ServiceAddress address) {
        this.address = address;
    }

    /** The session, for a time. */
    Cookie of(HttpRequest<?> request, String session, Duration lasting) {
        return named(Shown.SESSION, session, request)
                .path("/")
                .sameSite(SameSite.Strict)
                .maxAge(lasting);
    }

    /** The session, forgotten. */
    Cookie none(HttpRequest<?> request) {
        return of(request, "", Duration.ZERO);
    }

    /** A sign-in that was begun. */
    Cookie attempt(HttpRequest<?> request, String kept, Duration lasting) {
        return named(ATTEMPT, kept, request)
                .path(ProviderSignInController.PATH)
                .sameSite(SameSite.Lax)
                .maxAge(lasting);
    }

    private Cookie named(String name, String value, HttpRequest<?> request) {
        return Cookie.of(name, value).httpOnly(true).secure(address.secure(request));
    }
}
