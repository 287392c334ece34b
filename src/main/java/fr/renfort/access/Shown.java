package fr.renfort.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody shows at the door.
 *
 * @param proved who they are, as the token or the session of the call has proved already; null without one
 * @param header value of {@link DemoViewerHeader#NAME}; null when absent
 * @param session value of the cookie {@link #SESSION}; null when absent, or sent along by a page of another site
 * @param caller address that the call comes from, of the connection itself
 * @param here whether the service was called by a name of this machine: what needs no proof counts only then
 */
public record Shown(
        @Nullable Admission proved,
        @Nullable String header,
        @Nullable String session,
        InetAddress caller,
        boolean here) {

    /** Name of the cookie that holds the session; scripts cannot read it. */
    public static final String SESSION = "renfort-session";

    /** Name of the attribute of a call that holds the {@link Admission} that its token or session proved. */
    public static final String PROVED = "renfort.proved";

    /** Without a token, at a name of this machine. */
    public Shown(@Nullable String header, @Nullable String session, InetAddress caller) {
        this(null, header, session, caller, true);
    }

    /**
     * What a call or a handshake shows. A browser sends the cookie whichever page makes it call, so that it counts only where
     * the page is ours: what writes must name our origin, what reads must name no other. Neither counts where the service was
     * called by another name than one of this machine: what is believed here needs no proof.
     */
    public static Shown by(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        boolean here = PageOrigin.thisMachine(headers.get(HttpHeaders.HOST));
        return new Shown(
                request.getAttribute(PROVED, Admission.class).orElse(null),
                here ? headers.get(DemoViewerHeader.NAME) : null,
                here ? session(request).orElse(null) : null,
                request.getRemoteAddress().getAddress(),
                here);
    }

    /** The same with another header, such as one said in a message where none could be set. */
    public Shown saying(@Nullable String said) {
        return said == null || !here ? this : new Shown(proved, said, session, caller, true);
    }

    /** The session that a call shows, from a page of ours. */
    public static Optional<String> session(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        String origin = headers.get(HttpHeaders.ORIGIN);
        boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        boolean ours = origin == null ? reads : !PageOrigin.foreign(origin, headers.get(HttpHeaders.HOST));
        return request.getCookies().findCookie(SESSION).filter(cookie -> ours).map(Cookie::getValue);
    }
}
