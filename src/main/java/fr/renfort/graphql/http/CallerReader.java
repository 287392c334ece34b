package fr.renfort.graphql.http;

import fr.renfort.access.Admission;
import fr.renfort.access.DemoViewerHeader;
import fr.renfort.access.Shown;
import fr.renfort.access.Viewer;
import fr.renfort.entry.SignIn;
import fr.renfort.graphql.http.HttpRefusal.Code;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.vocabulary.InvalidValueException;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds out who calls. */
@Singleton
final class CallerReader {

    private final SignIn signIn;
    private final Messages messages;

    CallerReader(SignIn signIn, Messages messages) {
        this.signIn = signIn;
        this.messages = messages;
    }

    /**
     * Who calls.
     *
     * @throws HttpRefusal when nobody known does
     */
    Caller read(HttpRequest<?> request, Language language) {
        try {
            Viewer viewer = signIn.admit(Shown.by(request))
                    .map(Admission::viewer)
                    .orElseThrow(() -> new HttpRefusal(Code.UNAUTHENTICATED, howToSignIn(language)));
            return new Caller(viewer, language);
        } catch (InvalidValueException malformed) {
            throw new HttpRefusal(Code.BAD_VIEWER, messages.text(language, malformed.error()));
        }
    }

    private String howToSignIn(Language language) {
        return messages.text(
                language.locale(),
                signIn.demonstration()
                        ? "error.graphql.signIn.demonstration"
                        : signIn.byToken() ? "error.graphql.signIn.token" : "error.graphql.signIn.none",
                List.of(DemoViewerHeader.NAME));
    }
}
