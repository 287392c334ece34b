package fr.renfort.paper;

import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.style;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;

import j2html.Config;
import j2html.TagCreator;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A page on paper, built line by line. Text becomes text: nothing of it is read as markup. */
final class Sheet {

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt; } }
            body { font-family: 'DejaVu Sans'; font-size: 9.5pt; line-height: 1.4; color: #161616; }
            h1 { font-size: 17pt; color: #000091; margin: 0 0 2mm; }
            h2 { font-size: 11.5pt; color: #000091; margin: 5mm 0 1mm; border-bottom: 0.5pt solid #000091; }
            p { margin: 0 0 1.5mm; } table + p { margin-top: 4mm; }
            table { width: 100%; border-collapse: collapse; }
            th, td { text-align: left; vertical-align: top; padding: 1mm 1.5mm; border-bottom: 0.3pt solid #999999; }
            th { font-weight: bold; }
            .facts th { width: 38%; }
            .marking { float: right; border: 1pt solid #b34000; color: #b34000; padding: 1mm 2mm; font-weight: bold; }
            .lead { font-size: 10.5pt; margin-bottom: 3mm; }
            .blank { border-bottom: 0.5pt dotted #161616; height: 7mm; }
            """;

    private final String language;
    private final String heading;
    private final String marking;
    private final List<DomContent> lines = new ArrayList<>();

    /**
     * An empty page.
     *
     * @param language tag of the language it is in
     * @param marking whom it may be shown to, by the traffic light protocol (FIRST, TLP 2.0)
     */
    Sheet(String language, String heading, String marking) {
        this.language = language;
        this.heading = heading;
        this.marking = marking;
    }

    Sheet lead(String sentence) {
        lines.add(p(sentence).withClass("lead"));
        return this;
    }

    Sheet section(String title) {
        lines.add(h2(title));
        return this;
    }

    Sheet line(String sentence) {
        lines.add(p(sentence));
        return this;
    }

    /** Lines to be written on by hand. */
    Sheet blanks(int number) {
        for (int i = 0; i < number; i++) {
            lines.add(div().withClass("blank"));
        }
        return this;
    }

    /** Pairs of a name and what it is. */
    Sheet facts(List<List<String>> facts) {
        lines.add(TagCreator.table(each(facts, fact -> tr(th(fact.get(0)), td(fact.get(1)))))
                .withClass("facts"));
        return this;
    }

    Sheet table(List<String> columns, List<List<String>> rows) {
        lines.add(TagCreator.table(
                tr(each(columns, column -> th(column))), each(rows, row -> tr(each(row, cell -> td(cell))))));
        return this;
    }

    /** The page as XHTML with its style within. */
    String xhtml() {
        try {
            return html(
                            head(title(heading), style(rawHtml(STYLE))),
                            body(div(marking).withClass("marking"), h1(heading), each(lines, line -> line)))
                    .withLang(language)
                    .render(FlatHtml.inMemory(Config.defaults().withEmptyTagsClosed(true)))
                    .toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
