package fr.renfort.graphql.http;

import fr.renfort.language.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;

/** In which form a caller wants the answer. */
record Wanted(ResponseMedia media, Language language) {

    /**
     * As the headers of a request say.
     *
     * @throws HttpRefusal when the caller accepts no media type of ours
     */
    static Wanted by(HttpRequest<?> request) {
        return new Wanted(ResponseMedia.best(request.getHeaders().getAll(HttpHeaders.ACCEPT)), language(request));
    }

    /** For those who cannot be answered as they want. */
    static Wanted plain(HttpRequest<?> request) {
        return new Wanted(ResponseMedia.JSON, language(request));
    }

    private static Language language(HttpRequest<?> request) {
        return Language.best(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
