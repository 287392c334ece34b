package fr.renfort.console;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.ul;

import fr.renfort.console.DemoAccounts.DemoAccount;
import fr.renfort.territory.Region;
import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.FormTag;
import j2html.tags.specialized.MainTag;
import j2html.tags.specialized.SectionTag;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How to sign in: at the provider's page, or by a code on paper; in a demonstration, whom to be: a button for each account, and a
 * search for hospitals. Without any script.
 */
final class SignInPage {

    static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    private final PageFrame frame;
    private final String destination;
    private final boolean provider;

    /**
     * @param destination path of the page to go on to
     * @param provider whether there is one to sign in with
     */
    SignInPage(PageFrame frame, String destination, boolean provider) {
        this.frame = frame;
        this.destination = destination;
        this.provider = provider;
    }

    /**
     * What is offered.
     *
     * @param region whose accounts
     * @param text searched in names of hospitals; empty: those under attack are shown
     * @param refusal why the destination was not shown to whom the caller is now; empty when it was
     */
    record Offer(
            List<Region> regions,
            Region region,
            String text,
            List<DemoAccount> regional,
            List<DemoAccount> hospitals,
            Optional<String> refusal) {}

    String of(Offer offer) {
        return page(
                each(
                        offer.refusal().stream().toList(),
                        sentence -> p(sentence).withClass("notice").attr("role", "alert")),
                p(frame.text("signIn.lead")).withClass("lead"),
                search(offer),
                accounts("signIn.hospitals", offer.hospitals()),
                accounts("signIn.regional", offer.regional()),
                proofs());
    }

    /** Where nobody may choose who they are. */
    String asked() {
        return page(proofs());
    }

    /** Where nobody can sign in. */
    String none() {
        return page(p(frame.text("signIn.none")).withClass("notice"));
    }

    /** What was wrong with an attempt. */
    String refused(String sentence) {
        return page(p(sentence).withClass("notice").attr("role", "alert"), proofs());
    }

    /**
     * For whoever has signed out.
     *
     * @param elsewhere where they also sign out at the provider
     */
    String left(Optional<URI> elsewhere) {
        return page(
                p(frame.text("signIn.left")),
                each(
                        elsewhere.stream().toList(),
                        address -> p(a(frame.text("signIn.left.provider")).withHref(address.toString()))),
                p(a(frame.text("signIn.again")).withHref("/sign-in?lang=" + frame.languageTag())));
    }

    /** For whoever has just signed in: goes on by itself. */
    String onwards() {
        String address = destination + "?lang=" + frame.languageTag();
        return frame.page(
                frame.text("signIn.title") + " – Renfort",
                List.of(
                        meta().attr("http-equiv", "refresh").withContent("0; url=" + address),
                        link().withRel("stylesheet").withHref("/console/live.css")),
                main(
                                h1(frame.text("signIn.done")),
                                p(a(frame.text("signIn.onwards")).withHref(address)))
                        .withId(PageFrame.CONTENT)
                        .withClass("live sign-in"));
    }

    private DomContent proofs() {
        return div(
                iff(
                        provider,
                        TagCreator.section(
                                h2(frame.text("signIn.provider")),
                                p(a(frame.text("signIn.provider.go"))
                                        .withClass("door")
                                        .withHref(ProviderSignInController.PATH + "?to=" + destination + "&lang="
                                                + frame.languageTag())))),
                TagCreator.section(h2(frame.text("signIn.code")), p(frame.text("signIn.code.what")), code()));
    }

    private FormTag code() {
        return form(
                        input().withType("hidden").withName("lang").withValue(frame.languageTag()),
                        input().withType("hidden").withName("to").withValue(destination),
                        label(
                                span(frame.text("signIn.code.label")),
                                input().withType("text")
                                        .withName("code")
                                        .withPlaceholder("0000-0000-0000-0000")
                                        .withMaxlength("40")
                                        .attr("autocomplete", "off")
                                        .attr("autocapitalize", "characters")
                                        .attr("spellcheck", "false")
                                        .attr("required", "required")),
                        button(frame.text("signIn.code.enter")).withType("submit"))
                .withMethod("post")
                .withAction("/codes/use")
                .withClass("search");
    }

    private String page(DomContent... content) {
        MainTag body = main(h1(frame.text("signIn.title")), each(List.of(content), part -> part));
        return frame.page(
                frame.text("signIn.title") + " – Renfort",
                List.of(link().withRel("stylesheet").withHref("/console/live.css")),
                body.withId(PageFrame.CONTENT).withClass("live sign-in"));
    }

    private FormTag search(Offer offer) {
        return form(
                        input().withType("hidden").withName("lang").withValue(frame.languageTag()),
                        input().withType("hidden").withName("to").withValue(destination),
                        label(
                                span(frame.text("signIn.region")),
                                select(each(
                                                offer.regions(),
                                                region -> option(region.name())
                                                        .withValue(region.code())
                                                        .condAttr(
                                                                region.equals(offer.region()), "selected", "selected")))
                                        .withName("region")),
                        label(
                                span(frame.text("signIn.search")),
                                input().withType("search").withName("text").withValue(offer.text())),
                        button(frame.text("signIn.find")).withType("submit"))
                .withMethod("get")
                .withAction("/sign-in")
                .withClass("search");
    }

    private SectionTag accounts(String heading, List<DemoAccount> accounts) {
        return TagCreator.section(
                h2(frame.text(heading)),
                accounts.isEmpty()
                        ? p(frame.text("signIn.noHospital"))
                        : form(
                                        input().withType("hidden")
                                                .withName("lang")
                                                .withValue(frame.languageTag()),
                                        input().withType("hidden")
                                                .withName("to")
                                                .withValue(destination),
                                        ul(each(accounts, account -> li(choice(account))))
                                                .withClass("accounts"))
                                .withMethod("post")
                                .withAction("/sign-in"));
    }

    private DomContent choice(DemoAccount account) {
        return button(div(strong(account.owner())), div(frame.text("graphiql.role." + account.role())))
                .withType("submit")
                .withName("account")
                .withValue(account.account());
    }
}
