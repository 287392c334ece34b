package fr.renfort.entry;

import fr.renfort.access.Admission;
import fr.renfort.access.Shown;
import fr.renfort.entry.session.Sessions;
import fr.renfort.entry.token.Fault;
import fr.renfort.entry.token.Tokens;
import fr.renfort.entry.token.Verdict;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before every path. Whoever shows a token is let in by it or turned away: a token that is not worth anything never makes
 * somebody nobody in particular, even where nobody needs to be known. Whoever shows a session of a browser is recognised by it.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class TokenGate {

    private static final Logger LOG = LoggerFactory.getLogger(TokenGate.class);
    private static final String RETRY_SECONDS = "5";

    private final Tokens tokens;
    private final Sessions sessions;
    private final Messages messages;
    private final Executor waiting;

    TokenGate(Tokens tokens, Sessions sessions, Messages messages, @Named(TaskExecutors.BLOCKING) Executor waiting) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.messages = messages;
        this.waiting = waiting;
    }

    /** Empty: they may pass. */
    @RequestFilter
    CompletableFuture<Optional<MutableHttpResponse<?>>> pass(HttpRequest<?> request) {
        List<String> shown = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
        if (!shown.isEmpty()) {
            return later(request, () -> answer(request, judge(shown)));
        }
        return Shown.session(request)
                .filter(Sessions::isOne)
                .map(session -> later(request, () -> recognise(request, session)))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }

    /**
     * Waits elsewhere, then goes on where the connection lives: a socket whose handshake went on elsewhere would lose what its
     * client says at once.
     */
    private <T> CompletableFuture<T> later(HttpRequest<?> request, Supplier<T> work) {
        Executor home = request instanceof NettyHttpRequest<?> call
                ? call.getChannelHandlerContext().executor()
                : Runnable::run;
        return CompletableFuture.supplyAsync(work, waiting).thenApplyAsync(Function.identity(), home);
    }

    /** A session that is over is none: whoever has it may sign in again. */
    private Optional<MutableHttpResponse<?>> recognise(HttpRequest<?> request, String session) {
        try {
            sessions.find(session).ifPresent(admission -> request.setAttribute(Shown.PROVED, admission));
            return Optional.empty();
        } catch (RuntimeException unreadable) {
            LOG.warn("sessions unreadable why={}", unreadable.getMessage());
            return Optional.of(tryAgain(language(request), "error.session.unknown"));
        }
    }

    private Verdict judge(List<String> shown) {
        Optional<String> token = shown.size() == 1 ? BearerHeader.token(shown.get(0)) : Optional.empty();
        return token.map(tokens::judge).orElseGet(() -> new Verdict.Refused(Fault.MALFORMED));
    }

    private Optional<MutableHttpResponse<?>> answer(HttpRequest<?> request, Verdict verdict) {
        if (verdict instanceof Verdict.Proved proved) {
            Admission admission = proved.admission();
            request.setAttribute(Shown.PROVED, admission);
            return Optional.empty();
        }
        Language language = language(request);
        return Optional.of(
                verdict instanceof Verdict.Refused refused
                        ? body(
                                        HttpStatus.UNAUTHORIZED,
                                        language,
                                        "UNAUTHENTICATED",
                                        refused.fault().message())
                                .header(HttpHeaders.WWW_AUTHENTICATE, BearerHeader.REFUSED)
                        : tryAgain(language, "error.token.unknown"));
    }

    private MutableHttpResponse<?> tryAgain(Language language, String message) {
        return body(HttpStatus.SERVICE_UNAVAILABLE, language, "UNAVAILABLE", message)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }

    private static Language language(HttpRequest<?> request) {
        return Language.best(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** In the form of a refused GraphQL request, which whoever sends a token can read; no path says more. */
    private MutableHttpResponse<?> body(HttpStatus status, Language language, String code, String message) {
        Map<String, Object> error = Map.of(
                "message", messages.text(language.locale(), message, List.of()), "extensions", Map.of("code", code));
        return HttpResponse.status(status)
                .body(Map.of("errors", List.of(error)))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
