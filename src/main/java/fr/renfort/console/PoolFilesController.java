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

/** Where who keeps a pool sends files of it, sees what they would change, and applies them: {@code /files}. */
@Controller("/files")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PoolFilesController {

    private static final Set<Role> KEEPERS = Set.of(Role.COORDINATOR, Role.LENDER);
    private static final LivePage.Subject SUBJECT = new LivePage.Subject("files", "/files", "");

    private final LivePages pages;

    PoolFilesController(LivePages pages) {
        this.pages = pages;
    }

    /** @param lang {@code fr} or {@code en}; by default as the browser prefers */
    @Get
    HttpResponse<String> files(HttpRequest<?> request, @Nullable @QueryValue String lang) {
        return pages.answer(request, lang, SUBJECT, viewer -> KEEPERS.contains(viewer.role()));
    }
}
