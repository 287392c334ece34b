package fr.renfort.console;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.ul;

import fr.renfort.territory.Region;
import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import java.util.List;

/** What the service is, whether it works, and where to go from here; without any script. */
final class StartPage {

    private static final String WHO = "{ viewer { subject role regions { name } } }";
    private static final String OPEN_INCIDENTS =
            "{ region(code: \\\"11\\\") { name incidents(filter: { open: true }, first: 10)"
                    + " { nodes { title severity establishment { name } } } } }";

    private final PageFrame frame;
    private final String origin;

    /** @param origin the address of the service as the caller named it, for the examples */
    StartPage(PageFrame frame, String origin) {
        this.frame = frame;
        this.origin = origin;
    }

    /** @param regions by code; empty when the database does not answer */
    String of(List<Region> regions) {
        return frame.page(
                frame.text("start.title"),
                List.of(),
                main(
                                TagCreator.section(
                                                h1(frame.text("start.title")),
                                                p(frame.text("start.lead")).withClass("lead"),
                                                p(frame.text("start.what")),
                                                p(strong(frame.text("start.reminders"))))
                                        .withClass("opening"),
                                state(regions),
                                doors(),
                                rosters(regions),
                                examples())
                        .withId(PageFrame.CONTENT)
                        .withClass("start"));
    }

    private SectionTag state(List<Region> regions) {
        String sentence = regions.isEmpty()
                ? frame.text("start.state.down")
                : frame.text("start.state.up", Integer.toString(regions.size()));
        return TagCreator.section(
                h2(frame.text("start.state")),
                p(sentence).withClass(regions.isEmpty() ? "state down" : "state up"),
                p(a(frame.text("start.health")).withHref("/health/readiness")));
    }

    private SectionTag doors() {
        return TagCreator.section(
                h2(frame.text("start.doors")),
                door("start.request", "/request"),
                door("start.board", "/board/11"),
                door("start.files", "/files"),
                door("start.graphiql", "/graphiql"));
    }

    private DomContent door(String key, String path) {
        return TagCreator.div(
                p(a(frame.text(key))
                        .withHref(path + "?lang=" + frame.languageTag())
                        .withClass("door")),
                p(frame.text(key + ".what")));
    }

    private SectionTag rosters(List<Region> regions) {
        return TagCreator.section(
                        h2(frame.text("start.rosters")),
                        p(frame.text("start.rosters.what")),
                        iff(
                                !regions.isEmpty(),
                                ul(each(
                                                regions,
                                                region -> li(a(region.name())
                                                        .withHref("/roster/" + region.code() + "?lang="
                                                                + frame.languageTag()))))
                                        .withClass("regions")))
                .withClass("wide");
    }

    private SectionTag examples() {
        return TagCreator.section(
                        h2(frame.text("start.examples")),
                        p(frame.text("start.examples.what")),
                        example("start.example.health", "curl " + origin + "/health/readiness"),
                        iff(frame.demonstration(), example("start.example.who", curl(WHO))),
                        iff(frame.demonstration(), example("start.example.region", curl(OPEN_INCIDENTS))))
                .withClass("wide");
    }

    private DomContent example(String key, String command) {
        return TagCreator.div(
                h3(frame.text(key)),
                pre(code(command)).attr("tabindex", "0").attr("role", "region").attr("aria-label", frame.text(key)));
    }

    private String curl(String query) {
        return "curl " + origin + "/graphql \\\n  -H 'Content-Type: application/json' \\\n"
                + "  -H 'Renfort-Viewer: coordinator; regions=11' \\\n  -d '{\"query\":\"" + query + "\"}'";
    }
}
