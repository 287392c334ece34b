package fr.renfort.console;

import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * What every response of the service tells a browser: to load nothing from elsewhere, to stand in nobody's frame, to guess no
 * media type and to tell no other origin where somebody came from. A page that says more about its own content keeps that.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeaders {

    static final String POLICY = "Content-Security-Policy";

    /** For what is no page: nothing at all may be loaded or run. */
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @ResponseFilter
    void protect(MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        if (!headers.contains(POLICY)) {
            headers.add(POLICY, NOTHING);
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
    }
}
