package fr.renfort.console;

import fr.renfort.access.Admission;
import fr.renfort.access.Shown;
import fr.renfort.entry.SignIn;
import fr.renfort.entry.browser.ProviderSignIn;
import fr.renfort.entry.browser.ServiceAddress;
import fr.renfort.entry.session.Sessions;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.InvalidValueException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where somebody says who they are, once for all pages: {@code /sign-in}; {@code /sign-in/out} forgets it. */
@Controller("/sign-in")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {

    private static final Set<String> FOR_SOME = Set.of("board", "files", "request");
    private static final String LEFT = "/sign-in/out";
    private static final Duration NIGHT = Duration.ofHours(12);

    /** Where the demonstration has its pool. */
    private static final String DEMONSTRATION_REGION = "11";

    private final SignIn signIn;
    private final ProviderSignIn provider;
    private final Sessions sessions;
    private final SessionCookie cookies;
    private final ServiceAddress address;
    private final DemoAccounts accounts;
    private final Territory territory;
    private final Messages messages;

    SignInController(
            SignIn signIn,
            ProviderSignIn provider,
            Sessions sessions,
            SessionCookie cookies,
            ServiceAddress address,
            DemoAccounts accounts,
            Territory territory,
            Messages messages) {
        this.signIn = signIn;
        this.provider = provider;
        this.sessions = sessions;
        this.cookies = cookies;
        this.address = address;
        this.accounts = accounts;
        this.territory = territory;
        this.messages = messages;
    }

    /**
     * Whom to be.
     *
     * @param lang {@code fr} or {@code en}; by default as the browser prefers
     * @param to path of the page to go on to
     * @param text searched in names of hospitals
     * @param refused whether the page was not for whom the caller is now: then it is said why
     */
    @Get
    HttpResponse<String> choose(
            HttpRequest<?> request,
            @Nullable @QueryValue String lang,
            @QueryValue(defaultValue = OwnPage.START) String to,
            @QueryValue(defaultValue = DEMONSTRATION_REGION) String region,
            @QueryValue(defaultValue = "") String text,
            @QueryValue(defaultValue = "false") boolean refused) {
        Language language = PageAnswer.language(request, lang);
        SignInPage page = page(language, to);
        if (!signIn.demonstration()) {
            return provider.possible()
                    ? answer(HttpStatus.OK, language, page.asked())
                    : answer(HttpStatus.NOT_FOUND, language, page.none());
        }
        List<Region> regions = territory.regions();
        return territory
                .findRegion(region)
                .map(known -> answer(
                        HttpStatus.OK,
                        language,
                        page.of(new SignInPage.Offer(
                                regions,
                                known,
                                text,
                                accounts.ofRegion(known),
                                accounts.hospitals(known, text),
                                refused ? refusal(request, language, to) : Optional.empty()))))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, language, page.none()));
    }

    /** Takes the choice of a form of ours, and goes on; a page of another site cannot choose for anybody. */
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> take(HttpRequest<?> request, @Body Map<String, String> form) {
        String lang = form.getOrDefault("lang", "");
        String to = form.getOrDefault("to", OwnPage.START);
        Language language = PageAnswer.language(request, lang.isEmpty() ? null : lang);
        if (OwnPage.elsewhere(request)) {
            return answer(HttpStatus.FORBIDDEN, language, page(language, to).none());
        }
        try {
            return signIn.session(
                            form.getOrDefault("account", ""),
                            request.getRemoteAddress().getAddress())
                    .map(session -> onwards(OwnPage.path(to), language, cookies.of(request, session, NIGHT)))
                    .orElseGet(() -> answer(
                            HttpStatus.NOT_FOUND, language, page(language, to).none()));
        } catch (InvalidValueException malformed) {
            String sentence = messages.text(language, malformed.error());
            return answer(HttpStatus.BAD_REQUEST, language, page(language, to).refused(sentence));
        }
    }

    /** Forgets who it was, here and on every other node. */
    @Post(value = "/out", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> leave(HttpRequest<?> request, @Body Map<String, String> form) {
        Language language = PageAnswer.language(request, form.get("lang"));
        if (OwnPage.elsewhere(request)) {
            return answer(
                    HttpStatus.FORBIDDEN,
                    language,
                    page(language, OwnPage.START).none());
        }
        Shown.session(request).filter(Sessions::isOne).ifPresent(sessions::end);
        return onwards(provider.possible() ? LEFT : OwnPage.START, language, cookies.none(request));
    }

    /** Tells that nobody is signed in any more, and where they may sign out as well. */
    @Get("/out")
    HttpResponse<String> left(HttpRequest<?> request, @Nullable @QueryValue String lang) {
        Language language = PageAnswer.language(request, lang);
        return answer(
                HttpStatus.OK,
                language,
                page(language, OwnPage.START)
                        .left(address.of(request).flatMap(origin -> provider.leave(origin + OwnPage.START))));
    }

    /** Why a page was not shown to whom the caller is now; empty when nobody is signed in, or the page is for everybody. */
    private Optional<String> refusal(HttpRequest<?> request, Language language, String to) {
        String name = OwnPage.path(to).replaceFirst("/([a-z]*).*", "$1");
        PageFrame frame = new PageFrame(messages, language, signIn.demonstration());
        return signIn.admit(Shown.by(request))
                .map(Admission::viewer)
                .filter(viewer -> FOR_SOME.contains(name))
                .map(viewer -> frame.notYours(viewer, accounts.actsFor(viewer), name));
    }

    private SignInPage page(Language language, String to) {
        return new SignInPage(
                new PageFrame(messages, language, signIn.demonstration()), OwnPage.path(to), provider.possible());
    }

    private static HttpResponse<String> onwards(String page, Language language, Cookie cookie) {
        URI place = URI.create(page + "?lang=" + language.locale().getLanguage());
        return HttpResponse.<String>seeOther(place).cookie(cookie);
    }

    private static HttpResponse<String> answer(HttpStatus status, Language language, String page) {
        return new PageAnswer(language, SignInPage.POLICY).of(status, page);
    }
}
