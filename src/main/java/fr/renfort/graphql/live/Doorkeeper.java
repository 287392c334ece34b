package fr.renfort.graphql.live;

import fr.renfort.access.Admission;
import fr.renfort.access.DemoViewerHeader;
import fr.renfort.access.PageOrigin;
import fr.renfort.access.Shown;
import fr.renfort.entry.SignIn;
import fr.renfort.entry.token.Verdict;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.vocabulary.InvalidValueException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Finds out who is at the other end of a socket. */
@Singleton
final class Doorkeeper {

    private final SignIn signIn;
    private final Messages messages;
    private final Executor waiting;

    Doorkeeper(SignIn signIn, Messages messages, @Named(TaskExecutors.BLOCKING) Executor waiting) {
        this.signIn = signIn;
        this.messages = messages;
        this.waiting = waiting;
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
     * Lets somebody in, by the headers and the session of the handshake, or by what they said first, which wins: pages cannot
     * set headers. Never waits; what takes time, such as a token whose keys must be read, comes later.
     *
     * @return fails with {@link HangUp}, FORBIDDEN, when nobody known calls
     */
    CompletableFuture<Guest> letIn(HttpRequest<?> handshake, Map<String, @Nullable Object> said) {
        Language language = Language.best(said(handshake, said, HttpHeaders.ACCEPT_LANGUAGE));
        if (said.get(HttpHeaders.AUTHORIZATION) instanceof String authorization) {
            return CompletableFuture.supplyAsync(() -> judged(authorization, language), waiting);
        }
        Shown shown = Shown.by(handshake).saying(said(handshake, said, DemoViewerHeader.NAME));
        try {
            return CompletableFuture.completedFuture(known(shown, language));
        } catch (HangUp nobody) {
            return CompletableFuture.failedFuture(nobody);
        }
    }

    private Guest judged(String authorization, Language language) {
        Verdict verdict = signIn.judge(authorization);
        if (verdict instanceof Verdict.Proved proved) {
            return new Guest(proved.admission(), language);
        }
        if (verdict instanceof Verdict.Refused refused) {
            throw new HangUp(CloseCode.FORBIDDEN, text(language, refused.fault().message()));
        }
        throw new HangUp(CloseCode.TRY_AGAIN_LATER, text(language, "error.token.unknown"));
    }

    private Guest known(Shown shown, Language language) {
        try {
            return new Guest(signIn.admit(shown).orElseThrow(() -> new HangUp(CloseCode.FORBIDDEN)), language);
        } catch (InvalidValueException malformed) {
            throw new HangUp(CloseCode.FORBIDDEN, messages.text(language, malformed.error()));
        }
    }

    private String text(Language language, String key) {
        return messages.text(language.locale(), key, List.of());
    }

    private static @Nullable String said(HttpRequest<?> handshake, Map<String, @Nullable Object> said, String name) {
        return said.get(name) instanceof String text
                ? text
                : handshake.getHeaders().get(name);
    }
}
