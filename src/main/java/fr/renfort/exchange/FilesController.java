package fr.renfort.exchange;

import fr.renfort.access.Viewer;
import fr.renfort.language.Language;
import fr.renfort.pool.file.Dialect;
import fr.renfort.pool.file.FileLimits;
import fr.renfort.pool.file.PoolExport;
import fr.renfort.pool.file.PoolFile;
import fr.renfort.pool.file.PoolImport;
import fr.renfort.pool.file.PoolImports;
import fr.renfort.pool.file.SpooledFile;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The pool as files: {@code GET} one, or {@code POST} one for a preview. */
@Controller("/exchange")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FilesController {

    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8; header=present");
    private static final Map<String, Dialect> SEPARATORS =
            Map.of("semicolon", Dialect.SEMICOLON, "comma", Dialect.COMMA);

    private final ExchangeCall calls;
    private final ExchangeAnswers answers;
    private final PoolExport exports;
    private final PoolImports imports;
    private final ShownImports shownImports;
    private final FileLimits limits;

    FilesController(
            ExchangeCall calls,
            ExchangeAnswers answers,
            PoolExport exports,
            PoolImports imports,
            ShownImports shownImports,
            FileLimits limits) {
        this.calls = calls;
        this.answers = answers;
        this.exports = exports;
        this.imports = imports;
        this.shownImports = shownImports;
        this.limits = limits;
    }

    /**
     * A file, as the pool is now.
     *
     * @param region code; by default the only one whose pool the caller keeps
     * @param separator {@code semicolon}, as French spreadsheets open it, or {@code comma}
     * @param lang of headers and words: {@code fr} or {@code en}; by default as the caller prefers
     */
    @Get(uri = "/{name}.csv", produces = MediaType.ALL)
    HttpResponse<?> file(
            HttpRequest<?> request,
            String name,
            @Nullable @QueryValue String region,
            @QueryValue(defaultValue = "semicolon") String separator,
            @Nullable @QueryValue String lang) {
        Language language = ExchangeCall.language(request, lang);
        Outcome<SpooledFile> written = calls.viewer(request)
                .then(viewer -> kind(name)
                        .then(kind -> dialect(separator)
                                .then(dialect ->
                                        written(viewer, region, new PoolExport.Wanted(kind, dialect, language)))));
        return answers.of(
                written,
                language,
                spooled -> HttpResponse.ok(streamed(spooled))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\""));
    }

    /**
     * Reads a file into a preview: 201 when it can be applied, 422 when something in it is wrong.
     *
     * @param body the file itself
     */
    @Post(uri = "/{name}.csv", consumes = MediaType.ALL, produces = MediaType.APPLICATION_JSON)
    HttpResponse<?> preview(
            HttpRequest<?> request,
            String name,
            @Nullable @QueryValue String region,
            @Nullable @QueryValue String lang,
            @Nullable @Body InputStream body) {
        Language language = ExchangeCall.language(request, lang);
        Outcome<MutableHttpResponse<?>> shown = calls.viewer(request)
                .then(viewer -> kind(name)
                        .then(kind ->
                                sent(request, body).then(file -> previewed(viewer, region, kind, file, language))));
        return answers.of(shown, language, Function.identity());
    }

    @Error(exception = ContentLengthExceededException.class)
    HttpResponse<?> tooLarge(HttpRequest<?> request) {
        return answers.of(
                SpooledFile.<Boolean>tooLarge(limits.bytes()),
                ExchangeCall.language(request, null),
                none -> HttpResponse.ok());
    }

    private Outcome<MutableHttpResponse<?>> previewed(
            Viewer viewer, @Nullable String region, PoolFile kind, SpooledFile file, Language language) {
        try (file) {
            return imports.preview(viewer, region, kind, file.path(), language)
                    .then(made -> Outcome.done(
                            HttpResponse.status(status(made)).body(shownImports.of(viewer, made, language))));
        }
    }

    private static HttpStatus status(PoolImport made) {
        return made.state() == PoolImport.State.REFUSED ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CREATED;
    }

    private Outcome<SpooledFile> sent(HttpRequest<?> request, @Nullable InputStream body) {
        String type = request.getHeaders().getContentType().orElse("");
        if (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded")) {
            return Outcome.refused(UserErrorCode.INVALID, "", "error.exchange.form", type);
        }
        return SpooledFile.of(body == null ? InputStream.nullInputStream() : body, limits.bytes());
    }

    private Outcome<SpooledFile> written(Viewer viewer, @Nullable String region, PoolExport.Wanted wanted) {
        SpooledFile spooled = SpooledFile.empty();
        Outcome<SpooledFile> written =
                exports.write(viewer, region, wanted, spooled.path()).then(path -> Outcome.done(spooled));
        if (written instanceof Outcome.Refused<SpooledFile>) {
            spooled.close();
        }
        return written;
    }

    private static StreamedFile streamed(SpooledFile file) {
        try {
            return new StreamedFile(file.handedOver(), CSV);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Outcome<PoolFile> kind(String name) {
        return PoolFile.named(name)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(UserErrorCode.NOT_FOUND, "", "error.exchange.noFile", name));
    }

    private static Outcome<Dialect> dialect(String separator) {
        Dialect dialect = SEPARATORS.get(separator);
        return dialect == null
                ? Outcome.refused(UserErrorCode.INVALID, "separator", "error.exchange.separator", separator)
                : Outcome.done(dialect);
    }
}
