package fr.renfort.console;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.col;
import static j2html.TagCreator.colgroup;
import static j2html.TagCreator.each;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.TableTag;
import java.util.List;
import java.util.function.UnaryOperator;

/** A table of the roster: what one place gets. */
final class RosterTable {

    private RosterTable() {}

    /**
     * The first row of the head is for paper only, where the head is repeated on each page: no page without its place.
     *
     * @param phrase text of a key of the roster
     * @param running what stands before the place on paper
     */
    static TableTag of(
            List<String> columns, UnaryOperator<String> phrase, String running, String place, DomContent rows) {
        return table(
                caption(place),
                colgroup(each(columns, column -> col().withClass(column))),
                thead(
                        tr(th(running + " · " + place)
                                        .withColspan(String.valueOf(columns.size()))
                                        .attr("scope", "colgroup"))
                                .withClass("running"),
                        tr(each(
                                columns,
                                column -> th(phrase.apply("column." + column)).attr("scope", "col")))),
                tbody(rows));
    }
}
