package fr.renfort.graphql.http;

import fr.renfort.graphql.engine.Cancellation;
import fr.renfort.graphql.engine.Engine;
import fr.renfort.graphql.engine.GraphqlRequest;
import fr.renfort.graphql.engine.TimeLimit;
import fr.renfort.graphql.shape.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * GraphQL over HTTP: queries by GET, any operation by POST. Reading, executing and writing are done on a thread that may
 * wait, within the time limit.
 */
@Controller("/graphql")
public final class GraphqlController {

    private final RequestReader requests;
    private final CallerReader callers;
    private final Engine engine;
    private final TimeLimit timeLimit;
    private final HttpAnswers answers;
    private final RequestLimits limits;

    GraphqlController(
            RequestReader requests,
            CallerReader callers,
            Engine engine,
            TimeLimit timeLimit,
            HttpAnswers answers,
            RequestLimits limits) {
        this.requests = requests;
        this.callers = callers;
        this.engine = engine;
        this.timeLimit = timeLimit;
        this.answers = answers;
        this.limits = limits;
    }

    @Get(produces = MediaType.ALL)
    CompletableFuture<MutableHttpResponse<byte[]>> get(HttpRequest<?> request) {
        return answer(request, () -> requests.get(request));
    }

    @Post(consumes = MediaType.ALL, produces = MediaType.ALL)
    CompletableFuture<MutableHttpResponse<byte[]>> post(HttpRequest<?> request, @Body byte @Nullable [] body) {
        return answer(request, () -> requests.post(request, body));
    }

    @Error(exception = ContentLengthExceededException.class)
    MutableHttpResponse<byte[]> tooLarge(HttpRequest<?> request) {
        return answers.of(
                new HttpRefusal(HttpRefusal.Code.BODY_TOO_LARGE, "> " + limits.bytes(), limits.bytes()),
                Wanted.plain(request));
    }

    /** Files may be longer than a question: one of unknown length is cut off where it fills its buffer. */
    @Error(exception = BufferLengthExceededException.class)
    MutableHttpResponse<byte[]> tooLong(HttpRequest<?> request) {
        return tooLarge(request);
    }

    private CompletableFuture<MutableHttpResponse<byte[]>> answer(
            HttpRequest<?> request, Supplier<GraphqlRequest> reading) {
        try {
            Wanted wanted = Wanted.by(request);
            return timeLimit.run(
                    cancellation -> answer(request, reading, wanted, cancellation),
                    () -> answers.of(engine.late(wanted.language()), wanted));
        } catch (HttpRefusal refusal) {
            return CompletableFuture.completedFuture(answers.of(refusal, Wanted.plain(request)));
        }
    }

    private MutableHttpResponse<byte[]> answer(
            HttpRequest<?> request, Supplier<GraphqlRequest> reading, Wanted wanted, Cancellation cancellation) {
        try {
            Caller caller = callers.read(request, wanted.language());
            return answers.of(engine.answer(reading.get(), caller, cancellation), wanted);
        } catch (HttpRefusal refusal) {
            return answers.of(refusal, wanted);
        }
    }
}
