package fr.renfort.exchange;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Outcomes as HTTP responses. Thread-safe. */
@Singleton
final class ExchangeAnswers {

    /** What to mend. */
    record Wrong(String code, List<String> path, String message) {
        Wrong {
            path = List.copyOf(path);
        }
    }

    private static final Map<UserErrorCode, HttpStatus> STATUS = Map.of(
            UserErrorCode.FORBIDDEN, HttpStatus.FORBIDDEN,
            UserErrorCode.NOT_FOUND, HttpStatus.NOT_FOUND,
            UserErrorCode.STALE, HttpStatus.CONFLICT,
            UserErrorCode.WRONG_STATE, HttpStatus.CONFLICT,
            UserErrorCode.PROMISED, HttpStatus.CONFLICT,
            UserErrorCode.TAKEN, HttpStatus.CONFLICT);

    private final Messages messages;

    ExchangeAnswers(Messages messages) {
        this.messages = messages;
    }

    <T> MutableHttpResponse<?> of(
            Outcome<T> outcome, Language language, Function<T, MutableHttpResponse<?>> answering) {
        MutableHttpResponse<?> answer = outcome instanceof Outcome.Refused<T> refused
                ? refusal(refused.errors(), language)
                : answering.apply(((Outcome.Done<T>) outcome).value());
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage());
    }

    private MutableHttpResponse<?> refusal(List<UserError> errors, Language language) {
        UserError first = errors.get(0);
        HttpStatus status = switch (first.message()) {
            case "error.file.tooLarge" -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
            case "error.file.cut" -> HttpStatus.BAD_REQUEST;
            case "error.exchange.signIn" -> HttpStatus.UNAUTHORIZED;
            case "error.exchange.form" -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            default -> STATUS.getOrDefault(first.code(), HttpStatus.UNPROCESSABLE_ENTITY);
        };
        List<Wrong> shown = errors.stream()
                .map(error -> new Wrong(error.code().name(), error.path(), messages.text(language, error)))
                .toList();
        return HttpResponse.status(status).body(Map.of("errors", shown)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
