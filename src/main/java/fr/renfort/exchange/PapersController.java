package fr.renfort.exchange;

import fr.renfort.access.Viewer;
import fr.renfort.paper.Papers;
import fr.renfort.paper.calendar.CalendarFeeds;
import fr.renfort.vocabulary.Outcome;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Papers as PDF, each for whoever may read what is on it, and calendars at their secret addresses. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PapersController {

    private static final MediaType CALENDAR = MediaType.of("text/calendar; charset=utf-8");

    private final Papers papers;
    private final CalendarFeeds calendars;
    private final ExchangeCall calls;

    PapersController(Papers papers, CalendarFeeds calendars, ExchangeCall calls) {
        this.papers = papers;
        this.calendars = calendars;
        this.calls = calls;
    }

    /**
     * The order of a mission.
     *
     * @param lang {@code fr} or {@code en}; by default as the caller prefers
     */
    @Get(uri = "/papers/missions/{id}/order.pdf", produces = MediaType.ALL)
    HttpResponse<?> order(HttpRequest<?> request, UUID id, @Nullable @QueryValue String lang) {
        return pdf(request, viewer -> papers.missionOrder(viewer, id, ExchangeCall.language(request, lang)));
    }

    /** How an incident stands. */
    @Get(uri = "/papers/incidents/{id}/situation.pdf", produces = MediaType.ALL)
    HttpResponse<?> situation(HttpRequest<?> request, UUID id, @Nullable @QueryValue String lang) {
        return pdf(request, viewer -> papers.situation(viewer, id, ExchangeCall.language(request, lang)));
    }

    /** What is taken to the police or the gendarmerie. */
    @Get(uri = "/papers/incidents/{id}/complaint.pdf", produces = MediaType.ALL)
    HttpResponse<?> complaint(HttpRequest<?> request, UUID id, @Nullable @QueryValue String lang) {
        return pdf(request, viewer -> papers.complaint(viewer, id, ExchangeCall.language(request, lang)));
    }

    /** The missions of an expert or of an organisation, for calendars that subscribe. */
    @Get(uri = "/calendar/{secret}.ics", produces = MediaType.ALL)
    HttpResponse<?> calendar(String secret) {
        return calendars
                .calendar(secret)
                .<HttpResponse<?>>map(text ->
                        HttpResponse.ok(text).contentType(CALENDAR).header(HttpHeaders.CACHE_CONTROL, "no-store"))
                .orElseGet(HttpResponse::notFound);
    }

    private HttpResponse<?> pdf(HttpRequest<?> request, Function<Viewer, Optional<byte[]>> paper) {
        Optional<Viewer> viewer = calls.viewer(request) instanceof Outcome.Done<Viewer> known
                ? Optional.of(known.value())
                : Optional.empty();
        return viewer.flatMap(paper)
                .<HttpResponse<?>>map(bytes -> HttpResponse.ok(bytes)
                        .contentType(MediaType.APPLICATION_PDF_TYPE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"))
                .orElseGet(HttpResponse::notFound);
    }
}
