package fr.renfort.console;

import fr.renfort.entry.SignIn;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.mission.Booking;
import fr.renfort.mission.DeclineScope;
import fr.renfort.mission.Refusal;
import fr.renfort.notice.Sentences;
import fr.renfort.notice.answer.AnswerLinks;
import fr.renfort.notice.answer.Question;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserError;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a lender answers a question by the address in its notice, without signing in. Opening the page does nothing, whoever opens
 * it: only its buttons answer.
 */
@Controller("/answer")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnswerController {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private final AnswerLinks links;
    private final Sentences sentences;
    private final SignIn signIn;
    private final Messages messages;

    AnswerController(AnswerLinks links, Sentences sentences, SignIn signIn, Messages messages) {
        this.links = links;
        this.sentences = sentences;
        this.signIn = signIn;
        this.messages = messages;
    }

    /** What is asked. */
    @Get("/{secret}")
    HttpResponse<String> show(HttpRequest<?> request, String secret, @Nullable @QueryValue String lang) {
        Language language = PageAnswer.language(request, lang);
        return asked(secret, language, HttpStatus.OK, null);
    }

    /** The answer. */
    @Post(value = "/{secret}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> answer(HttpRequest<?> request, String secret, @Body Map<String, String> form) {
        Language language = PageAnswer.language(request, form.get("lang"));
        Outcome<Booking> outcome = answered(secret, form);
        if (outcome instanceof Outcome.Done<Booking>) {
            return page(
                    language, HttpStatus.OK, new AnswerPage(frame(language)).thanks("yes".equals(form.get("answer"))));
        }
        UserError error = ((Outcome.Refused<Booking>) outcome).errors().get(0);
        return asked(secret, language, HttpStatus.CONFLICT, messages.text(language, error));
    }

    private Outcome<Booking> answered(String secret, Map<String, String> form) {
        if ("yes".equals(form.get("answer"))) {
            return links.answer(secret, null);
        }
        try {
            return links.answer(secret, new Refusal(form.getOrDefault("reason", ""), scope(form.get("scope"))));
        } catch (InvalidValueException invalid) {
            return Outcome.refused(List.of(invalid.error()));
        }
    }

    private static DeclineScope scope(@Nullable String given) {
        return Arrays.stream(DeclineScope.values())
                .filter(scope -> scope.name().equals(given) && scope != DeclineScope.THESE_DATES_HERE)
                .findFirst()
                .orElse(DeclineScope.THESE_DATES);
    }

    private HttpResponse<String> asked(String secret, Language language, HttpStatus status, @Nullable String refusal) {
        AnswerPage page = new AnswerPage(frame(language));
        Optional<Question> question = links.question(secret);
        return question.isEmpty()
                ? page(language, HttpStatus.NOT_FOUND, page.none())
                : page(
                        language,
                        status,
                        page.of(secret, sentences.question(question.get().booking(), language), refusal));
    }

    private PageFrame frame(Language language) {
        return new PageFrame(messages, language, signIn.demonstration());
    }

    private static HttpResponse<String> page(Language language, HttpStatus status, String page) {
        return new PageAnswer(language, POLICY).of(status, page);
    }
}
