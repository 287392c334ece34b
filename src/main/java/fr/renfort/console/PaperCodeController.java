package fr.renfort.console;

import fr.renfort.access.Admission;
import fr.renfort.access.Role;
import fr.renfort.access.Shown;
import fr.renfort.access.Viewer;
import fr.renfort.entry.SignIn;
import fr.renfort.entry.browser.ProviderSignIn;
import fr.renfort.entry.browser.ServiceAddress;
import fr.renfort.entry.code.PaperCodes;
import fr.renfort.entry.session.Sessions;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.territory.LegalEntities;
import fr.renfort.territory.LegalEntity;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Codes of the plan blanc: a hospital prints its sheet at {@code /codes}, and signs in by a code of it at {@code /codes/use}. */
@Controller("/codes")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PaperCodeController {

    private static final String PATH = "/codes";

    private final PaperCodes codes;
    private final LegalEntities entities;
    private final SignIn signIn;
    private final ProviderSignIn provider;
    private final Sessions sessions;
    private final SessionCookie cookies;
    private final ServiceAddress address;
    private final Messages messages;
    private final InstantSource time;

    PaperCodeController(
            PaperCodes codes,
            LegalEntities entities,
            SignIn signIn,
            ProviderSignIn provider,
            Sessions sessions,
            SessionCookie cookies,
            ServiceAddress address,
            Messages messages,
            InstantSource time) {
        this.codes = codes;
        this.entities = entities;
        this.signIn = signIn;
        this.provider = provider;
        this.sessions = sessions;
        this.cookies = cookies;
        this.address = address;
        this.messages = messages;
        this.time = time;
    }

    /** What is left of the sheet of the hospital that calls. */
    @Get
    HttpResponse<String> show(HttpRequest<?> request, @Nullable @QueryValue String lang) {
        Language language = PageAnswer.language(request, lang);
        return forHospital(
                request, language, viewer -> page(language, hospital(viewer)).of(codes.sheet(viewer)));
    }

    /** Makes a new sheet and shows it, this once. */
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> print(HttpRequest<?> request, @Body Map<String, String> form) {
        Language language = PageAnswer.language(request, form.get("lang"));
        if (OwnPage.elsewhere(request)) {
            return refused(HttpStatus.FORBIDDEN, language, "signIn.none");
        }
        return forHospital(request, language, viewer -> {
            LegalEntity hospital = hospital(viewer);
            List<String> fresh = codes.print(viewer, hospital.regionCode());
            return page(language, hospital)
                    .sheet(fresh, time.instant(), address.of(request).orElse(""));
        });
    }

    /** Signs a hospital in by a code of its sheet. */
    @Post(value = "/use", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> use(HttpRequest<?> request, @Body Map<String, String> form) {
        Language language = PageAnswer.language(request, form.get("lang"));
        if (OwnPage.elsewhere(request)) {
            return refused(HttpStatus.FORBIDDEN, language, "signIn.none");
        }
        PaperCodes.Answer answer = codes.use(
                form.getOrDefault("code", ""), request.getRemoteAddress().getAddress());
        if (answer instanceof PaperCodes.Answer.LetIn letIn) {
            String to = OwnPage.path(form.getOrDefault("to", "/request"));
            URI page = URI.create((to.equals(OwnPage.START) ? "/request" : to) + "?lang="
                    + language.locale().getLanguage());
            return HttpResponse.<String>seeOther(page)
                    .cookie(cookies.of(request, sessions.open(letIn.viewer()), Sessions.LONGEST));
        }
        return answer instanceof PaperCodes.Answer.TooMany
                ? refused(HttpStatus.TOO_MANY_REQUESTS, language, "signIn.code.tooMany")
                : refused(HttpStatus.FORBIDDEN, language, "signIn.code.wrong");
    }

    private HttpResponse<String> forHospital(
            HttpRequest<?> request, Language language, Function<Viewer, String> content) {
        Optional<Viewer> viewer = viewer(request).filter(who -> who.is(Role.HOSPITAL));
        if (viewer.isEmpty()) {
            return HttpResponse.seeOther(URI.create(
                    "/sign-in?to=" + PATH + "&lang=" + language.locale().getLanguage()));
        }
        return new PageAnswer(language, SignInPage.POLICY).of(HttpStatus.OK, content.apply(viewer.get()));
    }

    private Optional<Viewer> viewer(HttpRequest<?> request) {
        try {
            return signIn.admit(Shown.by(request)).map(Admission::viewer);
        } catch (InvalidValueException malformed) {
            return Optional.empty();
        }
    }

    private LegalEntity hospital(Viewer viewer) {
        return entities.get(java.util.Objects.requireNonNull(viewer.hospital()));
    }

    private PaperCodePage page(Language language, LegalEntity hospital) {
        return new PaperCodePage(new PageFrame(messages, language, signIn.demonstration()), language, hospital.name());
    }

    private HttpResponse<String> refused(HttpStatus status, Language language, String key) {
        SignInPage page = new SignInPage(
                new PageFrame(messages, language, signIn.demonstration()), "/request", provider.possible());
        return new PageAnswer(language, SignInPage.POLICY)
                .of(status, page.refused(messages.text(language.locale(), key, List.of())));
    }
}
