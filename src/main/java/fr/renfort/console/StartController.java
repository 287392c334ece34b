package fr.renfort.console;

import fr.renfort.access.DemoViewerHeader;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The start page: {@code /}. It is there, and says so, when the database is not. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class StartController {

    private static final Logger LOG = LoggerFactory.getLogger(StartController.class);

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Territory territory;
    private final DemoViewerHeader viewers;
    private final Messages messages;
    private final HttpHostResolver hosts;

    StartController(Territory territory, DemoViewerHeader viewers, Messages messages, HttpHostResolver hosts) {
        this.territory = territory;
        this.viewers = viewers;
        this.messages = messages;
        this.hosts = hosts;
    }

    /** @param lang {@code fr} or {@code en}; by default as the browser prefers */
    @Get
    HttpResponse<String> start(HttpRequest<?> request, @Nullable @QueryValue String lang) {
        Language language = PageAnswer.language(request, lang);
        PageFrame frame = new PageFrame(messages, language, viewers.demonstration());
        String page = new StartPage(frame, hosts.resolve(request)).of(regions());
        return new PageAnswer(language, POLICY).of(HttpStatus.OK, page);
    }

    /** By code; none when the database does not answer. */
    private List<Region> regions() {
        try {
            return territory.regions();
        } catch (RuntimeException unreachable) {
            LOG.warn("start page without database", unreachable);
            return List.of();
        }
    }
}
