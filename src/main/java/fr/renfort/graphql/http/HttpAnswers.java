package fr.renfort.graphql.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.renfort.access.DemoViewerHeader;
import fr.renfort.entry.BearerHeader;
import fr.renfort.graphql.engine.Answer;
import fr.renfort.graphql.engine.Errors;
import fr.renfort.graphql.engine.RefusalCode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Writes answers as HTTP responses. Thread-safe. */
@Singleton
final class HttpAnswers {

    private final JsonMapper json = new JsonMapper();
    private final Errors errors;

    HttpAnswers(Errors errors) {
        this.errors = errors;
    }

    MutableHttpResponse<byte[]> of(Answer answer, Wanted wanted) {
        MutableHttpResponse<byte[]> response = response(status(answer, wanted.media()), answer.content(), wanted);
        if (answer.retryIn() != null) {
            response.header(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(answer.retryIn().plusMillis(999).toSeconds()));
        }
        return answer.refusal() == RefusalCode.WRITING_NOT_ALLOWED
                ? response.header(HttpHeaders.ALLOW, "POST")
                : response;
    }

    MutableHttpResponse<byte[]> of(HttpRefusal refusal, Wanted wanted) {
        Map<String, Object> content = Map.of(
                "errors",
                List.of(errors.ofRequest(wanted.language(), refusal.code(), refusal.arguments())
                        .toSpecification()));
        MutableHttpResponse<byte[]> response = response(refusal.code().status(), content, wanted);
        return refusal.code() == HttpRefusal.Code.UNAUTHENTICATED
                ? response.header(HttpHeaders.WWW_AUTHENTICATE, BearerHeader.WANTED)
                : response;
    }

    private static HttpStatus status(Answer answer, ResponseMedia media) {
        RefusalCode refusal = answer.refusal();
        if (refusal == null) {
            return HttpStatus.OK;
        }
        return switch (refusal) {
            case WRITING_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
            case BUDGET_SPENT -> media == ResponseMedia.GRAPHQL ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.OK;
            default -> media == ResponseMedia.GRAPHQL ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
        };
    }

    private MutableHttpResponse<byte[]> response(HttpStatus status, Map<String, Object> content, Wanted wanted) {
        try {
            return HttpResponse.<byte[]>status(status)
                    .body(json.writeValueAsBytes(content))
                    .header(HttpHeaders.CONTENT_TYPE, wanted.media().contentType())
                    .header(
                            HttpHeaders.CONTENT_LANGUAGE,
                            wanted.language().locale().getLanguage())
                    .header(
                            HttpHeaders.VARY,
                            "Accept, Accept-Language, Authorization, Cookie, " + DemoViewerHeader.NAME)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header("X-Content-Type-Options", "nosniff");
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An answer holds something that JSON cannot.", unwritable);
        }
    }
}
