package fr.renfort.console;

import fr.renfort.access.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What goes on in a region tonight, for its coordinators and observers to look at: {@code /board/11}. */
@Controller("/board")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BoardController {

    private static final Set<Role> READERS = Set.of(Role.COORDINATOR, Role.OBSERVER);

    private final LivePages pages;

    BoardController(LivePages pages) {
        this.pages = pages;
    }

    /** @param lang {@code fr} or {@code en}; by default as the browser prefers */
    @Get("/{region:[0-9]+}")
    HttpResponse<String> board(HttpRequest<?> request, String region, @Nullable @QueryValue String lang) {
        LivePage.Subject subject = new LivePage.Subject("board", "/board/" + region, region);
        return pages.answer(request, lang, subject, viewer -> READERS.contains(viewer.role()) && viewer.sees(region));
    }
}
