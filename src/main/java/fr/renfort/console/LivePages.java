package fr.renfort.console;

import fr.renfort.access.Admission;
import fr.renfort.access.Shown;
import fr.renfort.access.Viewer;
import fr.renfort.entry.SignIn;
import fr.renfort.entry.browser.ProviderSignIn;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.vocabulary.InvalidValueException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers with pages that are filled in and kept fresh by a script: to those they are for, others may sign in. Thread-safe. */
@Singleton
final class LivePages {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; connect-src 'self';"
                    + " img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final SignIn signIn;
    private final ProviderSignIn provider;
    private final DemoAccounts accounts;
    private final Messages messages;

    LivePages(SignIn signIn, ProviderSignIn provider, DemoAccounts accounts, Messages messages) {
        this.signIn = signIn;
        this.provider = provider;
        this.accounts = accounts;
        this.messages = messages;
    }

    /**
     * The page as somebody gets it.
     *
     * @param lang {@code fr} or {@code en}; null: as the browser prefers
     * @param isFor whom it is for; everybody else is asked who they are, where they can say it
     */
    HttpResponse<String> answer(
            HttpRequest<?> request, @Nullable String lang, LivePage.Subject subject, Predicate<Viewer> isFor) {
        Language language = PageAnswer.language(request, lang);
        PageFrame frame = new PageFrame(messages, language, signIn.demonstration());
        LivePage page = new LivePage(frame, subject, words(language, subject));
        Optional<Viewer> viewer = viewer(request);
        PageAnswer answer = new PageAnswer(language, POLICY);
        if (viewer.filter(isFor).isPresent()) {
            return answer.of(HttpStatus.OK, page.of(viewer.get(), accounts.actsFor(viewer.get())));
        }
        if (signIn.demonstration() || (provider.possible() && viewer.isEmpty())) {
            return HttpResponse.seeOther(URI.create("/sign-in?to=" + subject.path() + "&lang=" + frame.languageTag()
                    + (viewer.isPresent() ? "&refused=true" : "")));
        }
        return viewer.map(known -> answer.of(HttpStatus.FORBIDDEN, page.notYours(known, accounts.actsFor(known))))
                .orElseGet(() -> answer.of(HttpStatus.UNAUTHORIZED, page.closed()));
    }

    private List<LivePage.Word> words(Language language, LivePage.Subject subject) {
        return List.of("live.", subject.name() + ".").stream()
                .flatMap(prefix -> messages.beginning(language.locale(), prefix).entrySet().stream())
                .map(word -> new LivePage.Word(word.getKey(), word.getValue()))
                .toList();
    }

    private Optional<Viewer> viewer(HttpRequest<?> request) {
        try {
            return signIn.admit(Shown.by(request)).map(Admission::viewer);
        } catch (InvalidValueException malformed) {
            return Optional.empty();
        }
    }
}
