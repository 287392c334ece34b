package fr.renfort.console;

import fr.renfort.access.DemoViewerHeader;
import fr.renfort.language.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * Pages as HTTP responses: in one language, never kept by anybody on the way.
 *
 * @param language of the page
 * @param policy its Content-Security-Policy
 */
record PageAnswer(Language language, String policy) {

    /**
     * The language of a page.
     *
     * @param lang as the address says it, {@code fr} or {@code en}; null: as the browser prefers
     */
    static Language language(HttpRequest<?> request, @Nullable String lang) {
        return Language.best(lang == null ? request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE) : lang);
    }

    MutableHttpResponse<String> of(HttpStatus status, String page) {
        return HttpResponse.<String>status(status)
                .body(page)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .characterEncoding("utf-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + DemoViewerHeader.NAME)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(SecurityHeaders.POLICY, policy);
    }
}
