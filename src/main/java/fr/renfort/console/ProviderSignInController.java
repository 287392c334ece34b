package fr.renfort.console;

import fr.renfort.access.Admission;
import fr.renfort.entry.browser.Attempt;
import fr.renfort.entry.browser.ProviderSignIn;
import fr.renfort.entry.browser.ServiceAddress;
import fr.renfort.entry.session.Sessions;
import fr.renfort.entry.token.Verdict;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** To the provider's page and back: {@code /sign-in/provider}. */
@Controller(ProviderSignInController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProviderSignInController {

    static final String PATH = "/sign-in/provider";
    private static final Duration AWAY = Duration.ofMinutes(10);

    private final ProviderSignIn provider;
    private final Sessions sessions;
    private final ServiceAddress address;
    private final SessionCookie cookies;
    private final Messages messages;

    ProviderSignInController(
            ProviderSignIn provider,
            Sessions sessions,
            ServiceAddress address,
            SessionCookie cookies,
            Messages messages) {
        this.provider = provider;
        this.sessions = sessions;
        this.address = address;
        this.cookies = cookies;
        this.messages = messages;
    }

    /**
     * Sends the browser to the provider's page.
     *
     * @param lang {@code fr} or {@code en}; by default as the browser prefers
     * @param to path of the page to go on to
     */
    @Get
    HttpResponse<String> depart(
            HttpRequest<?> request,
            @Nullable @QueryValue String lang,
            @QueryValue(defaultValue = OwnPage.START) String to) {
        Language language = PageAnswer.language(request, lang);
        Optional<String> back = back(request);
        if (!provider.possible() || back.isEmpty()) {
            String key = provider.possible() ? "signIn.noAddress" : "signIn.none";
            return refused(HttpStatus.NOT_FOUND, language, key);
        }
        return provider.depart(back.get(), OwnPage.path(to))
                .map(departure -> HttpResponse.<String>seeOther(departure.address())
                        .cookie(cookies.attempt(request, departure.attempt().kept(), AWAY)))
                .map(answer -> (HttpResponse<String>) answer)
                .orElseGet(() -> refused(HttpStatus.SERVICE_UNAVAILABLE, language, "error.token.unknown"));
    }

    /** Takes the browser back, and opens a session for whoever the provider says it is. */
    @Get("/back")
    HttpResponse<String> arrive(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String code,
            @QueryValue(defaultValue = "") String iss) {
        Language language = PageAnswer.language(request, null);
        Optional<Attempt> attempt = request.getCookies()
                .findCookie(SessionCookie.ATTEMPT)
                .map(Cookie::getValue)
                .flatMap(Attempt::read);
        Optional<String> back = back(request);
        if (attempt.isEmpty() || back.isEmpty()) {
            return refused(HttpStatus.BAD_REQUEST, language, "error.token.CODE");
        }
        Verdict verdict = provider.arrive(attempt.get(), new ProviderSignIn.Return(state, code, iss), back.get());
        if (verdict instanceof Verdict.Proved proved) {
            return letIn(request, language, attempt.get(), proved.admission());
        }
        return verdict instanceof Verdict.Refused wrong
                ? refused(HttpStatus.FORBIDDEN, language, wrong.fault().message())
                : refused(HttpStatus.SERVICE_UNAVAILABLE, language, "error.token.unknown");
    }

    /**
     * By a page of ours, not by a redirection: a browser takes one that began at the provider's page for the provider's, and
     * leaves the session out.
     */
    private HttpResponse<String> letIn(
            HttpRequest<?> request, Language language, Attempt attempt, Admission admission) {
        String session = sessions.open(admission.viewer());
        String page = page(language, attempt.destination()).onwards();
        return new PageAnswer(language, SignInPage.POLICY)
                .of(HttpStatus.OK, page)
                .cookie(cookies.of(request, session, Sessions.LONGEST))
                .cookie(cookies.attempt(request, "", Duration.ZERO));
    }

    private HttpResponse<String> refused(HttpStatus status, Language language, String key) {
        String sentence = messages.text(language.locale(), key, List.of());
        return new PageAnswer(language, SignInPage.POLICY)
                .of(status, page(language, OwnPage.START).refused(sentence));
    }

    private SignInPage page(Language language, String to) {
        return new SignInPage(new PageFrame(messages, language, false), OwnPage.path(to), provider.possible());
    }

    private Optional<String> back(HttpRequest<?> request) {
        return address.of(request).map(origin -> origin + PATH + "/back");
    }
}
