package fr.renfort.console;

import fr.renfort.access.DemoViewerHeader;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.territory.Territory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** GraphiQL, without any request beyond the service: {@code /graphiql}. */
@Controller("/graphiql")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GraphiqlController {

    /** The libraries of the page write style elements of their own; its scripts all come from files of the service. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Territory territory;
    private final OwnerSearch owners;
    private final DemoViewerHeader viewers;
    private final Messages messages;

    GraphiqlController(Territory territory, OwnerSearch owners, DemoViewerHeader viewers, Messages messages) {
        this.territory = territory;
        this.owners = owners;
        this.viewers = viewers;
        this.messages = messages;
    }

    /** @param lang {@code fr} or {@code en}; by default as the browser prefers */
    @Get
    HttpResponse<String> editor(HttpRequest<?> request, @Nullable @QueryValue String lang) {
        Language language = PageAnswer.language(request, lang);
        PageFrame frame = new PageFrame(messages, language, viewers.demonstration());
        return new PageAnswer(language, POLICY).of(HttpStatus.OK, new GraphiqlPage(frame).of(territory.regions()));
    }

    /**
     * On whose behalf somebody may act in a demonstration: {@code [{"id": …, "name": …}]}; 404 outside one.
     *
     * @param role {@code hospital} or {@code lender}
     * @param text contained in the name
     */
    @Get("/owners")
    HttpResponse<List<Map<String, String>>> owners(
            @QueryValue OwnerSearch.Kind role, @QueryValue String region, @QueryValue(defaultValue = "") String text) {
        return viewers.demonstration() ? HttpResponse.ok(owners.find(role, region, text)) : HttpResponse.notFound();
    }
}
