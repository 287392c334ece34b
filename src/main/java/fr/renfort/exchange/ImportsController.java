package fr.renfort.exchange;

import fr.renfort.language.Language;
import fr.renfort.pool.file.PoolImports;
import fr.renfort.pool.file.Verdict;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of files that were sent: shown whole or line by line, then applied. */
@Controller("/exchange/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportsController {

    private final ExchangeCall calls;
    private final ExchangeAnswers answers;
    private final PoolImports imports;
    private final ShownImports shownImports;

    ImportsController(ExchangeCall calls, ExchangeAnswers answers, PoolImports imports, ShownImports shownImports) {
        this.calls = calls;
        this.answers = answers;
        this.imports = imports;
        this.shownImports = shownImports;
    }

    /** A preview, or what was applied. */
    @Get("/{id}")
    HttpResponse<?> find(HttpRequest<?> request, UUID id, @Nullable @QueryValue String lang) {
        Language language = ExchangeCall.language(request, lang);
        Outcome<ShownImport> shown = calls.viewer(request)
                .then(viewer -> shownImports
                        .find(viewer, id)
                        .then(found -> Outcome.done(shownImports.of(viewer, found, language))));
        return answers.of(shown, language, HttpResponse::ok);
    }

    /**
     * What a preview would do to each thing, up to a hundred of them, by line.
     *
     * @param action {@code create}, {@code change}, {@code withdraw}, {@code keep} or {@code refuse}; by default all
     * @param after line after which the page begins
     */
    @Get("/{id}/changes")
    HttpResponse<?> changes(
            HttpRequest<?> request,
            UUID id,
            @Nullable @QueryValue String action,
            @QueryValue(defaultValue = "0") int after,
            @Nullable @QueryValue String lang) {
        Language language = ExchangeCall.language(request, lang);
        Outcome<ShownChanges> shown = calls.viewer(request)
                .then(viewer -> wanted(action)
                        .then(wanted -> shownImports
                                .find(viewer, id)
                                .then(found -> Outcome.done(shownImports.changes(
                                        viewer, found, wanted.orElse(null), Math.max(0, after), language)))));
        return answers.of(shown, language, HttpResponse::ok);
    }

    /**
     * Applies a preview whole, or refuses it.
     *
     * @param confirmed go on although somebody who was promised something would be let down
     */
    @Post(uri = "/{id}/apply", consumes = MediaType.ALL)
    HttpResponse<?> apply(
            HttpRequest<?> request,
            UUID id,
            @QueryValue(defaultValue = "false") boolean confirmed,
            @Nullable @QueryValue String lang) {
        Language language = ExchangeCall.language(request, lang);
        String key = request.getHeaders().get("Idempotency-Key");
        Outcome<ShownImport> shown = calls.viewer(request)
                .then(viewer -> imports.apply(viewer, id, confirmed, key)
                        .then(applied -> Outcome.done(shownImports.of(viewer, applied, language))));
        return answers.of(shown, language, HttpResponse::ok);
    }

    private static Outcome<Optional<Verdict.Action>> wanted(@Nullable String action) {
        if (action == null) {
            return Outcome.done(Optional.empty());
        }
        return Arrays.stream(Verdict.Action.values())
                .filter(known -> name(known).equals(action))
                .findFirst()
                .map(known -> Outcome.done(Optional.of(known)))
                .orElseGet(() -> Outcome.refused(
                        UserErrorCode.INVALID,
                        "action",
                        "error.exchange.action",
                        action,
                        Arrays.stream(Verdict.Action.values())
                                .map(ImportsController::name)
                                .collect(Collectors.joining(", "))));
    }

    private static String name(Verdict.Action action) {
        return action.name().toLowerCase(Locale.ROOT);
    }
}
