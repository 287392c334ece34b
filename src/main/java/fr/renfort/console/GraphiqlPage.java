package fr.renfort.console;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.script;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import fr.renfort.access.DemoViewerHeader;
import fr.renfort.territory.Region;
import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;
import j2html.tags.specialized.FormTag;
import j2html.tags.specialized.LabelTag;
import j2html.tags.specialized.LinkTag;
import j2html.tags.specialized.NavTag;
import j2html.tags.specialized.OptionTag;
import j2html.tags.specialized.ScriptTag;
import java.util.List;

/** The editor of queries with what stands around it: who calls, and the ready queries. */
final class GraphiqlPage {

    /** Names of the files of the ready queries, in the order of a reinforcement's life. */
    static final List<String> QUERIES = List.of(
            "incidents",
            "plan",
            "free-experts",
            "who-could",
            "declare-incident",
            "request-reinforcement",
            "planning-runs",
            "compare-plans",
            "publish-plan",
            "accept-mission",
            "commit-mission",
            "what-if",
            "policy",
            "alarms");

    private static final List<String> ROLES =
            List.of("coordinator", "hospital", "lender", "observer", "national-administrator");

    /** Where the demonstration has its pool. */
    private static final String DEMONSTRATION_REGION = "11";

    private static final List<String> SCRIPTS = List.of(
            "/webjars/react/18.3.1/umd/react.production.min.js",
            "/webjars/react-dom/18.3.1/umd/react-dom.production.min.js",
            "/webjars/graphiql/2.4.7/graphiql.min.js");

    private static final List<String> STYLES =
            List.of("/webjars/graphiql/2.4.7/graphiql.min.css", "/console/graphiql.css");

    private final PageFrame frame;

    GraphiqlPage(PageFrame frame) {
        this.frame = frame;
    }

    /** @param regions by code */
    String of(List<Region> regions) {
        return frame.page(
                frame.text("graphiql.title"),
                List.of(
                        each(STYLES, GraphiqlPage::stylesheet),
                        each(SCRIPTS, source -> script().withSrc(source).attr("defer")),
                        module()),
                div(
                                h1(frame.text("graphiql.heading")),
                                frame.demonstration()
                                        ? viewer(regions)
                                        : p(frame.text("graphiql.noDemonstration"))
                                                .withClass("notice"))
                        .withClass("viewer"),
                queries(),
                main().withId(PageFrame.CONTENT)
                        .attr("aria-label", frame.text("graphiql.editor"))
                        .attr("tabindex", "-1")
                        .withData("unreachable", frame.text("graphiql.unreachable"))
                        .withData("viewer-header", DemoViewerHeader.NAME));
    }

    private static LinkTag stylesheet(String address) {
        return link().withRel("stylesheet").withHref(address);
    }

    private static ScriptTag module() {
        return script().withSrc("/console/graphiql.js").withType("module");
    }

    private FormTag viewer(List<Region> regions) {
        return form(
                        h2(frame.text("graphiql.viewer")),
                        field(
                                "graphiql.role",
                                select(each(ROLES, this::role)).withName("role").withId("role")),
                        field(
                                "graphiql.region",
                                select(each(regions, GraphiqlPage::region))
                                        .withName("region")
                                        .withId("region")),
                        field("graphiql.search", input().withType("search").withName("text"))
                                .withClass("owner"),
                        field("graphiql.owner", select().withName("owner")).withClass("owner"),
                        button(frame.text("graphiql.choose")).withType("submit"),
                        TagCreator.output()
                                .withId("chosen")
                                .attr("role", "status")
                                .withData("chosen", frame.text("graphiql.chosen"))
                                .withData("none", frame.text("graphiql.none"))
                                .withData("must-choose", frame.text("graphiql.mustChoose")))
                .withId("viewer");
    }

    private LabelTag field(String key, DomContent control) {
        return label(span(frame.text(key)), control);
    }

    private OptionTag role(String role) {
        return option(frame.text("graphiql.role." + role)).withValue(role);
    }

    private static OptionTag region(Region region) {
        return option(region.name())
                .withValue(region.code())
                .condAttr(region.code().equals(DEMONSTRATION_REGION), "selected", "selected");
    }

    private NavTag queries() {
        return nav(
                        h2(frame.text("graphiql.queries")).withId("queries-title"),
                        ul(each(QUERIES, query -> li(ready(query, frame.text("graphiql.query." + query))))),
                        h2(frame.text("graphiql.day")),
                        ul(each(WholeDay.STEPS, step -> li(ready(WholeDay.FOLDER + step, title(step))))),
                        p().withId("opened").attr("role", "status").withData("opened", frame.text("graphiql.opened")))
                .withId("queries")
                .attr("aria-labelledby", "queries-title");
    }

    private static ButtonTag ready(String query, String title) {
        return button(title).withType("button").withData("query", query);
    }

    private String title(String step) {
        return frame.text("graphiql.role." + WholeDay.role(step)) + " – " + frame.text(WholeDay.title(step));
    }
}
