package fr.renfort.console;

import static j2html.TagCreator.a;
import static j2html.TagCreator.aside;
import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.link;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.title;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import j2html.tags.DomContent;
import j2html.tags.specialized.NavTag;
import java.util.List;
import java.util.Locale;

/** What the pages have in common: head, banner with the languages, the notice of a demonstration. */
final class PageFrame {

    static final String CONTENT = "content";

    private final Messages messages;
    private final Language language;
    private final boolean demonstration;

    PageFrame(Messages messages, Language language, boolean demonstration) {
        this.messages = messages;
        this.language = language;
        this.demonstration = demonstration;
    }

    boolean demonstration() {
        return demonstration;
    }

    /** {@code fr} or {@code en}. */
    String languageTag() {
        return language.locale().getLanguage();
    }

    /** A sentence in the page's language. */
    String text(String key, String... arguments) {
        return messages.text(language.locale(), key, List.of(arguments));
    }

    /** In what capacity somebody acts, in words. */
    String role(Viewer viewer) {
        return viewer.is(Role.EXPERT) || viewer.is(Role.PLANNER)
                ? viewer.role().name()
                : text("graphiql.role."
                        + viewer.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /**
     * To whom a page is not shown, and for whom it is.
     *
     * @param owner whom the viewer acts for, in words
     * @param page its name among the sentences
     */
    String notYours(Viewer viewer, String owner, String page) {
        return text("signIn.notYours", owner, role(viewer), text("signIn.notYours." + page));
    }

    /** The whole page, with its document type. */
    String page(String heading, List<DomContent> headLines, DomContent... content) {
        return document(html(
                        head(
                                meta().withCharset("utf-8"),
                                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                title(heading),
                                link().withRel("icon").withHref("data:,"),
                                link().withRel("stylesheet").withHref("/console/console.css"),
                                each(headLines, line -> line)),
                        body(
                                a(text("page.skip")).withHref("#" + CONTENT).withClass("skip"),
                                header(
                                                a("Renfort")
                                                        .withClass("brand")
                                                        .withHref("/?lang=" + languageTag())
                                                        .attr("aria-label", text("page.home")),
                                                languages())
                                        .withClass("banner"),
                                iff(
                                        demonstration,
                                        aside(text("page.demonstration")).withClass("notice")),
                                each(List.of(content), part -> part)))
                .withLang(languageTag()));
    }

    private NavTag languages() {
        return nav(each(List.of(Language.values()), this::languageLink)).attr("aria-label", text("page.languages"));
    }

    private DomContent languageLink(Language other) {
        String tag = other.locale().getLanguage();
        return a(messages.text(other.locale(), "page.language", List.of()))
                .withHref("?lang=" + tag)
                .withLang(tag)
                .attr("hreflang", tag)
                .condAttr(other == language, "aria-current", "true");
    }
}
