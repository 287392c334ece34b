package fr.renfort.exchange;

import fr.renfort.access.DemoViewerHeader;
import fr.renfort.access.Shown;
import fr.renfort.access.Viewer;
import fr.renfort.entry.SignIn;
import fr.renfort.language.Language;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out who calls. Thread-safe. */
@Singleton
final class ExchangeCall {

    private final SignIn signIn;

    ExchangeCall(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Who calls; refused with FORBIDDEN when nobody known does. */
    Outcome<Viewer> viewer(HttpRequest<?> request) {
        try {
            return signIn.admit(Shown.by(request))
                    .map(admitted -> Outcome.done(admitted.viewer()))
                    .orElseGet(() -> Outcome.refused(
                            UserErrorCode.FORBIDDEN, "", "error.exchange.signIn", DemoViewerHeader.NAME));
        } catch (InvalidValueException malformed) {
            return Outcome.refused(List.of(malformed.error()));
        }
    }

    /** @param lang {@code fr} or {@code en}; null: as the caller prefers */
    static Language language(HttpRequest<?> request, @Nullable String lang) {
        return Language.best(lang == null ? request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE) : lang);
    }
}
