package fr.renfort.graphql.live;

import fr.renfort.access.Admission;
import fr.renfort.access.DemoViewerHeader;
import fr.renfort.access.PageOrigin;
import fr.renfort.access.Shown;
import fr.renfort.access.SignIn;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.vocabulary.InvalidValueException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out who is at the other end of a socket. */
@Singleton
final class Doorkeeper {

    private final SignIn signIn;
    private final Messages messages;

    Doorkeeper(SignIn signIn, Messages messages) {
        this.signIn = signIn;
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
        return PageOrigin.foreign(
                handshake.getHeaders().get(HttpHeaders.ORIGIN),
                handshake.getHeaders().get(HttpHeaders.HOST));
    }

    /**
     * Lets somebody in, by the headers and the session of the handshake, or by what they said first, which wins: pages cannot set headers.
     *
     * @throws HangUp with FORBIDDEN when nobody known calls
     */
    Guest letIn(HttpRequest<?> handshake, Map<String, @Nullable Object> said) {
        Language language = Language.best(said(handshake, said, HttpHeaders.ACCEPT_LANGUAGE));
        try {
            Shown shown = Shown.by(handshake).saying(said(handshake, said, DemoViewerHeader.NAME));
            return new Guest(signIn.admit(shown).orElseThrow(() -> new HangUp(CloseCode.FORBIDDEN)), language);
        } catch (InvalidValueException malformed) {
            throw new HangUp(CloseCode.FORBIDDEN, messages.text(language, malformed.error()));
        }
    }

    private static @Nullable String said(HttpRequest<?> handshake, Map<String, @Nullable Object> said, String name) {
        return said.get(name) instanceof String text
                ? text
                : handshake.getHeaders().get(name);
    }
}
