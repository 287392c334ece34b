package fr.renfort.console;

import static j2html.TagCreator.button;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.input;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.ul;

import fr.renfort.entry.code.PaperCodes;
import fr.renfort.language.Language;
import j2html.tags.DomContent;
import j2html.tags.specialized.FormTag;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The codes of a hospital's plan blanc: what is left of its sheet, and the sheet itself, once, to be printed. No script. */
final class PaperCodePage {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final PageFrame frame;
    private final DateTimeFormatter when;
    private final String hospital;

    PaperCodePage(PageFrame frame, Language language, String hospital) {
        this.frame = frame;
        this.when = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", language.locale())
                .withZone(PARIS);
        this.hospital = hospital;
    }

    /** What is known of the sheet; a button makes another. */
    String of(Optional<PaperCodes.Sheet> sheet) {
        return page(
                p(strong(hospital)),
                p(frame.text("codes.what")),
                sheet.<DomContent>map(this::state).orElseGet(() -> p(frame.text("codes.noSheet"))),
                p(frame.text("codes.replaces")).withClass("notice"),
                makeAnother());
    }

    /**
     * The sheet.
     *
     * @param address where codes are typed in; empty when it is not known
     */
    String sheet(List<String> codes, Instant printed, String address) {
        return page(
                p(strong(hospital)),
                p(frame.text("codes.printed", when.format(printed))),
                p(frame.text("codes.once")).withClass("notice screen"),
                p(frame.text("codes.use", address + "/sign-in")),
                ol(each(codes, each -> li(code(each)))).withClass("codes"),
                p(frame.text("codes.keep")),
                p(frame.text("live.telephone")));
    }

    private DomContent state(PaperCodes.Sheet sheet) {
        return ul(
                li(frame.text("codes.printed", when.format(sheet.printedAt()))),
                li(frame.text("codes.left", Integer.toString(sheet.left()))),
                each(sheet.used(), used -> li(frame.text("codes.used", when.format(used)))));
    }

    private FormTag makeAnother() {
        return form(
                        input().withType("hidden").withName("lang").withValue(frame.languageTag()),
                        button(frame.text("codes.make")).withType("submit").withClass("main"))
                .withMethod("post")
                .withAction("/codes");
    }

    private String page(DomContent... content) {
        return frame.page(
                frame.text("codes.title") + " – Renfort",
                List.of(link().withRel("stylesheet").withHref("/console/live.css")),
                main(h1(frame.text("codes.title")), each(List.of(content), part -> part))
                        .withId(PageFrame.CONTENT)
                        .withClass("live paper"));
    }
}
