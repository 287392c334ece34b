package fr.renfort.console;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.input;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.noscript;
import static j2html.TagCreator.p;
import static j2html.TagCreator.script;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.List;

/** A page whose content a module of ours makes, from words that stand in it: nothing to read is written in scripts. */
final class LivePage {

    private final PageFrame frame;
    private final Subject subject;
    private final List<Word> words;

    LivePage(PageFrame frame, Subject subject, List<Word> words) {
        this.frame = frame;
        this.subject = subject;
        this.words = words;
    }

    /**
     * What a page is about.
     *
     * @param name of its module, its style sheet and its sentences
     * @param path where it is
     * @param region its code; empty for none
     */
    record Subject(String name, String path, String region) {}

    /** A sentence for the module. */
    record Word(String key, String text) {}

    /** @param owner whom the viewer acts for, in words */
    String of(Viewer viewer, String owner) {
        return page(
                account(viewer, owner),
                noscript(div(p(strong(frame.text("live.noScript"))), p(frame.text("live.telephone")))
                        .withClass("alarm")),
                div().withId("app")
                        .attr("tabindex", "-1")
                        .withData("region", subject.region())
                        .withData("subject", viewer.subject()),
                TagCreator.template(each(words, word -> span(word.text()).withData("word", word.key())))
                        .withId("words"));
    }

    /** For whoever has no way in. */
    String closed() {
        return page(p(frame.text("signIn.none")).withClass("notice"), p(frame.text("live.telephone")));
    }

    /** For whoever it is not for, by their name. */
    String notYours(Viewer viewer, String owner) {
        return page(
                account(viewer, owner),
                p(frame.notYours(viewer, owner, subject.name())).withClass("notice"));
    }

    private String page(DomContent... content) {
        String title = frame.text(subject.name() + ".title");
        return frame.page(
                title + " – Renfort",
                List.of(
                        link().withRel("stylesheet").withHref("/console/live.css"),
                        link().withRel("stylesheet").withHref("/console/" + subject.name() + ".css"),
                        script().withSrc("/console/" + subject.name() + ".js").withType("module")),
                main(h1(title), each(List.of(content), part -> part))
                        .withId(PageFrame.CONTENT)
                        .withClass("live " + subject.name()));
    }

    private DomContent account(Viewer viewer, String owner) {
        return form(
                        span(strong(owner), span(" · " + frame.role(viewer))),
                        input().withType("hidden").withName("lang").withValue(frame.languageTag()),
                        iff(
                                viewer.is(Role.HOSPITAL),
                                a(frame.text("codes.title")).withHref("/codes?lang=" + frame.languageTag())),
                        a(frame.text("live.change"))
                                .withHref("/sign-in?to=" + subject.path() + "&lang=" + frame.languageTag()),
                        button(frame.text("live.leave")).withType("submit"))
                .withMethod("post")
                .withAction("/sign-in/out")
                .withId("account");
    }
}
