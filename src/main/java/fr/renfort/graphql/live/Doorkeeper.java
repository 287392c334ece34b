package fr.renfort.graphql.live;

import fr.renfort.access.Admission;
import fr.renfort.access.DemoViewerHeader;
import fr.renfort.access.Viewer;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.vocabulary.InvalidValueException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out who is at the other end of a socket. */
@Singleton
final class Doorkeeper {

    private final DemoViewerHeader header;
    private final Messages messages;

    Doorkeeper(DemoViewerHeader header, Messages messages) {
        this.header = header;
        this.messages = messages;
    }

    /** Somebody who was let in, and the language they want to be told things in. */
    record Guest(Admission admission, Language language) {

        Caller caller() {
            return new Caller(admission.viewer(), language);
        }
    }

    /**
     * Whether a page of another site opened the socket. Browsers let it, and name that site; what runs on the very machine
     * would be trusted in a demonstration, so it is turned away.
     */
    static boolean fromElsewhere(HttpRequest<?> handshake) {
        String origin = handshake.getHeaders().get(HttpHeaders.ORIGIN);
        String host = handshake.getHeaders().get(HttpHeaders.HOST);
        return origin != null && !authority(origin).equals(host == null ? "" : host.toLowerCase(Locale.ROOT));
    }

    /**
     * Lets somebody in, by the headers of the handshake or by what they said first, which wins: pages cannot set headers.
     *
     * @throws HangUp with FORBIDDEN when nobody known calls
     */
    Guest letIn(HttpRequest<?> handshake, Map<String, @Nullable Object> said) {
        Language language = Language.best(said(handshake, said, HttpHeaders.ACCEPT_LANGUAGE));
        try {
            Viewer viewer = header.viewer(
                            said(handshake, said, DemoViewerHeader.NAME),
                            handshake.getRemoteAddress().getAddress())
                    .orElseThrow(() -> new HangUp(CloseCode.FORBIDDEN));
            return new Guest(new Admission(viewer, null), language);
        } catch (InvalidValueException malformed) {
            throw new HangUp(CloseCode.FORBIDDEN, messages.text(language, malformed.error()));
        }
    }

    private static @Nullable String said(HttpRequest<?> handshake, Map<String, @Nullable Object> said, String name) {
        return said.get(name) instanceof String text
                ? text
                : handshake.getHeaders().get(name);
    }

    /** Host and port of an origin; empty when it is none. */
    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
