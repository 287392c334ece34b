package fr.renfort.console;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The script by which a browser keeps the live pages for when they cannot be fetched: {@code /live-worker.js}. It stands at the
 * top, for a browser lets it answer for nothing above its own place.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class LiveWorkerController {

    private static final String PLACE = "classpath:console/live-worker.js";
    private static final String POLICY =
            "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ResourceResolver resources;

    LiveWorkerController(ResourceResolver resources) {
        this.resources = resources;
    }

    /** The script, asked for again each time: a page never lives with an old one for long. */
    @Get(value = "/live-worker.js", produces = "text/javascript")
    HttpResponse<String> script() {
        try (InputStream script = resources
                .getResourceAsStream(PLACE)
                .orElseThrow(() -> new IllegalStateException("The program has no " + PLACE + "."))) {
            return HttpResponse.ok(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .header(SecurityHeaders.POLICY, POLICY);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
