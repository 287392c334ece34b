package fr.renfort.console;

import fr.renfort.access.Admission;
import fr.renfort.access.PageOrigin;
import fr.renfort.access.Shown;
import fr.renfort.access.SignIn;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.InvalidValueException;
import io.micronaut.http.HttpHeaders;
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
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody says who they are, once for all pages: {@code /sign-in}; {@code /sign-in/out} forgets it. */
@Controller("/sign-in")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";
    private static final Pattern OWN_PAGE = Pattern.compile("/[a-z]+(/[0-9]{2,3})?");
    private static final Set<String> FOR_SOME = Set.of("board", "files", "request");
    private static final String START = "/";
    private static final Duration NIGHT = Duration.ofHours(12);

    /** Where the demonstration has its pool. */
    private static final String DEMONSTRATION_REGION = "11";

    private final SignIn signIn;
    private final DemoAccounts accounts;
    private final Territory territory;
    private final Messages messages;

    SignInController(SignIn signIn, DemoAccounts accounts, Territory territory, Messages messages) {
        this.signIn = signIn;
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
            @QueryValue(defaultValue = START) String to,
            @QueryValue(defaultValue = DEMONSTRATION_REGION) String region,
            @QueryValue(defaultValue = "") String text,
            @QueryValue(defaultValue = "false") boolean refused) {
        Language language = PageAnswer.language(request, lang);
        SignInPage page = page(language, to);
        List<Region> regions = territory.regions();
        return territory
                .findRegion(region)
                .filter(known -> signIn.demonstration())
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
        String to = form.getOrDefault("to", START);
        Language language = PageAnswer.language(request, lang.isEmpty() ? null : lang);
        if (elsewhere(request)) {
            return answer(HttpStatus.FORBIDDEN, language, page(language, to).none());
        }
        try {
            return signIn.session(
                            form.getOrDefault("account", ""),
                            request.getRemoteAddress().getAddress())
                    .map(session ->
                            onwards(to, language, cookie(request, session).maxAge(NIGHT)))
                    .orElseGet(() -> answer(
                            HttpStatus.NOT_FOUND, language, page(language, to).none()));
        } catch (InvalidValueException malformed) {
            String sentence = messages.text(language, malformed.error());
            return answer(HttpStatus.BAD_REQUEST, language, page(language, to).refused(sentence));
        }
    }

    /** Forgets who it was. */
    @Post(value = "/out", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> leave(HttpRequest<?> request, @Body Map<String, String> form) {
        Language language = PageAnswer.language(request, form.get("lang"));
        return elsewhere(request)
                ? answer(HttpStatus.FORBIDDEN, language, page(language, START).none())
                : onwards(START, language, cookie(request, "").maxAge(Duration.ZERO));
    }

    /** Why a page was not shown to whom the caller is now; empty when nobody is signed in, or the page is for everybody. */
    private Optional<String> refusal(HttpRequest<?> request, Language language, String to) {
        String name = ownPage(to).replaceFirst("/([a-z]*).*", "$1");
        PageFrame frame = new PageFrame(messages, language, signIn.demonstration());
        return signIn.admit(Shown.by(request))
                .map(Admission::viewer)
                .filter(viewer -> FOR_SOME.contains(name))
                .map(viewer -> frame.notYours(viewer, accounts.actsFor(viewer), name));
    }

    private SignInPage page(Language language, String to) {
        return new SignInPage(new PageFrame(messages, language, signIn.demonstration()), ownPage(to));
    }

    private static boolean elsewhere(HttpRequest<?> request) {
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return origin == null || PageOrigin.foreign(origin, request.getHeaders().get(HttpHeaders.HOST));
    }

    private static Cookie cookie(HttpRequest<?> request, String session) {
        return Cookie.of(SignIn.COOKIE, session)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Strict)
                .secure(request.isSecure());
    }

    private static HttpResponse<String> onwards(String to, Language language, Cookie cookie) {
        URI address = URI.create(ownPage(to) + "?lang=" + language.locale().getLanguage());
        return HttpResponse.<String>seeOther(address).cookie(cookie);
    }

    /** The path of a page of ours, whatever was asked for. */
    private static String ownPage(String to) {
        return OWN_PAGE.matcher(to).matches() ? to : START;
    }

    private static HttpResponse<String> answer(HttpStatus status, Language language, String page) {
        return new PageAnswer(language, POLICY).of(status, page);
    }
}
