package fr.renfort.console;

import fr.renfort.access.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** Where a hospital asks for reinforcement, and sees who comes: {@code /request}. */
@Controller("/request")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RequestController {

    private static final LivePage.Subject SUBJECT = new LivePage.Subject("request", "/request", "");

    private final LivePages pages;

    RequestController(LivePages pages) {
        this.pages = pages;
    }

    /** @param lang {@code fr} or {@code en}; by default as the browser prefers */
    @Get
    HttpResponse<String> request(HttpRequest<?> request, @Nullable @QueryValue String lang) {
        return pages.answer(request, lang, SUBJECT, viewer -> viewer.is(Role.HOSPITAL));
    }
}
