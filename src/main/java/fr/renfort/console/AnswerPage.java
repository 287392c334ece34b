package fr.renfort.console;

import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.fieldset;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iffElse;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.legend;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;

import fr.renfort.mission.DeclineScope;
import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.FormTag;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A question to a lender, with the buttons that answer it. No script. */
final class AnswerPage {

    private static final List<DeclineScope> SCOPES =
            List.of(DeclineScope.THESE_DATES, DeclineScope.THIS_INCIDENT, DeclineScope.ALWAYS);

    private final PageFrame frame;

    AnswerPage(PageFrame frame) {
        this.frame = frame;
    }

    /**
     * The question.
     *
     * @param refusal why the answer that was just given did not count; null: none was given
     */
    String of(String secret, String question, @Nullable String refusal) {
        return page(
                frame.text("answer.title"),
                each(
                        Stream.ofNullable(refusal).toList(),
                        sentence -> p(sentence).withClass("notice").attr("role", "alert")),
                p(question).withClass("lead"),
                TagCreator.section(h2(frame.text("answer.yes")), p(frame.text("answer.yes.what")), yes(secret)),
                TagCreator.section(h2(frame.text("answer.no")), p(frame.text("answer.no.what")), no(secret)));
    }

    /** For whoever has answered. */
    String thanks(boolean yes) {
        return page(
                frame.text("answer.thanks"),
                iffElse(yes, p(frame.text("answer.thanks.yes")), p(frame.text("answer.thanks.no"))));
    }

    /** Where nothing is asked, or not any more: nobody is told which. */
    String none() {
        return page(frame.text("answer.title"), p(frame.text("answer.none")).withClass("notice"));
    }

    private FormTag yes(String secret) {
        return form(language(), answer("yes"), send("answer.yes.send"))
                .withMethod("post")
                .withAction("/answer/" + secret);
    }

    private FormTag no(String secret) {
        return form(
                        language(),
                        answer("no"),
                        label(
                                span(frame.text("answer.reason")),
                                input().withType("text")
                                        .withName("reason")
                                        .withMaxlength("500")
                                        .attr("required", "required")),
                        fieldset(legend(frame.text("answer.scope")), each(SCOPES, this::scope)),
                        send("answer.no.send"))
                .withMethod("post")
                .withAction("/answer/" + secret);
    }

    private DomContent scope(DeclineScope scope) {
        return label(
                        input().withType("radio")
                                .withName("scope")
                                .withValue(scope.name())
                                .condAttr(scope == DeclineScope.THESE_DATES, "checked", "checked"),
                        span(" " + frame.text("answer.scope." + scope)))
                .withClass("choice");
    }

    private DomContent language() {
        return input().withType("hidden").withName("lang").withValue(frame.languageTag());
    }

    private static DomContent answer(String value) {
        return input().withType("hidden").withName("answer").withValue(value);
    }

    private DomContent send(String key) {
        return p(button(frame.text(key)).withType("submit").withClass("main"));
    }

    private String page(String heading, DomContent... content) {
        return frame.page(
                heading + " – Renfort",
                List.of(link().withRel("stylesheet").withHref("/console/live.css")),
                main(h1(heading), each(List.of(content), part -> part))
                        .withId(PageFrame.CONTENT)
                        .withClass("live answer"));
    }
}
