package fr.renfort.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The request of a hospital in a real browser: from nothing to sent, whatever the connection does. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RequestBrowserTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ATTACKED = "910020254";
    private static final int MOST_TABS = 80;

    private static ConsoleService service;
    private Browser browser;
    private Page page;
    private final List<String> origins = new ArrayList<>();

    @BeforeAll
    static void start() {
        service = ConsoleService.start(true).withRegister();
        JsonNode site = graphql(
                        "coordinator; regions=11",
                        "{ establishment(finess: \"" + ATTACKED + "\") { id latitude longitude } }",
                        Map.of())
                .path("establishment");
        lendAnExpert(site);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void open() {
        browser = Browser.open();
        page = browser.page();
        page.setViewportSize(360, 800);
        origins.add(service.origin() + "/");
    }

    @AfterEach
    void nothingLeftTheOriginAndNothingWasComplainedOf() {
        List<String> complaints = browser.complaints().stream()
                .filter(complaint -> !complaint.contains("net::ERR_") && !complaint.contains("WebSocket connection"))
                .toList();
        List<String> requests = browser.requests();
        browser.close();
        assertThat(complaints).isEmpty();
        assertThat(requests).isNotEmpty().allMatch(url -> origins.stream().anyMatch(url::startsWith));
    }

    /** Before the others ask for the only expert. */
    @Test
    @Order(1)
    void fromNothingToSentByKeyboardAlone() {
        int before = requests();
        signIn("fr");
        assertThat(page.locator("#request")).isVisible();
        focusBy("kind");
        page.keyboard().type("Rançongiciel");
        tabUntil("document.activeElement.name === 'severity'");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        tabToText("Ajouter des personnes");
        page.keyboard().press("Enter");
        assertThat(page.locator("#f-people-0-skill")).isFocused();
        page.keyboard().type("Reconstruction d'annuaire");
        assertThat(page.locator(".advice [role=status]")).containsText("(1)");
        assertThat(page.locator(".advice li").first()).containsText("Une personne pourrait venir.");
        assertThat(page.locator("#summary")).containsText("1 × Reconstruction d'annuaire");
        assertNobodyIsShutOut();

        tabTo("send");
        page.keyboard().press("Enter");

        assertThat(page.locator(".followed")).containsText("Votre demande est reçue");
        assertThat(page.locator(".followed")).isFocused();
        assertThat(page.locator(".followed[data-live=true]")).isVisible();
        assertThat(page.locator(".course [aria-current=step]")).hasText("Reçue");
        assertNobodyIsShutOut();
        assertThat(requests()).isEqualTo(before + 1);
        assertThat(kept("draft") + kept("outbox")).isEqualTo("nullnull");
    }

    @Test
    void aConnectionThatIsCutLosesNothingAndTheRequestArrivesOnce() {
        int before = requests();
        signIn("fr");
        fillIn();
        browser.cut(true);
        assertThat(page.locator("#connection")).containsText("Connexion coupée");
        page.locator("#f-comment").fill("Sonnez à la porte B");
        page.locator("#send").click();
        assertThat(page.locator("#sending")).containsText("Nouvel essai");
        assertNobodyIsShutOut();
        assertThat(kept("outbox")).contains("Sonnez à la porte B");
        assertThat(requests()).isEqualTo(before);

        browser.cut(false);

        assertThat(page.locator(".followed")).containsText("Sonnez à la porte B");
        assertThat(requests()).isEqualTo(before + 1);
    }

    @Test
    void anAnswerThatIsLostIsAskedForAgainAndTheRequestIsThereOnce() {
        int before = requests();
        AtomicInteger asked = new AtomicInteger();
        page.route("**/graphql", route -> {
            if (text(route).contains("requestReinforcement") && asked.incrementAndGet() <= 2) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        signIn("fr");
        fillIn();
        page.locator("#send").click();

        assertThat(page.locator(".followed")).containsText("Votre demande est reçue");
        assertThat(asked.get()).isEqualTo(3);
        assertThat(requests()).isEqualTo(before + 1);
    }

    @Test
    void whatIsBeingSentGoesOnAfterThePageWasClosed() {
        int before = requests();
        signIn("fr");
        fillIn();
        browser.cut(true);
        page.locator("#send").click();
        assertThat(page.locator("#sending")).containsText("Nouvel essai");
        page.close();
        browser.cut(false);

        page = browser.page();
        page.navigate(service.origin() + "/request?lang=fr");

        assertThat(page.locator(".followed")).containsText("Votre demande est reçue");
        assertThat(requests()).isEqualTo(before + 1);
    }

    @Test
    void aReadyMadeTeamIsAskedForAndTheComplaintIsFiledFromTheSamePage() {
        int before = requests();
        signIn("fr");
        focusBy("kind");
        page.locator("#f-kind").selectOption("RANSOMWARE");
        page.locator("#f-severity-2").check();
        page.locator("input[type=radio][value=TRIAGE]").check();
        assertThat(page.locator("#summary")).containsText("Premier diagnostic");
        assertNobodyIsShutOut();

        page.locator("#send").click();

        assertThat(page.locator(".followed")).containsText("2 × Investigation numérique");
        assertThat(requests()).isEqualTo(before + 1);
        page.locator("[data-note=complaint] button").click();
        assertThat(page.locator("[data-note=complaint] .error[role=alert]"))
                .not()
                .isEmpty();
        page.locator("#c-reference").fill("PV 2026/118");
        page.locator("[data-note=complaint] button").click();
        assertThat(page.locator(".followed")).containsText("PV 2026/118");
        assertThat(page.locator("#c-reference")).hasCount(0);
        assertNobodyIsShutOut();
    }

    @Test
    void whatTheCnilAndCertSanteWereToldIsNotedOnThePageAndCanBeCorrected() {
        signIn("fr");
        fillIn();
        page.locator("#send").click();
        page.getByText("Noter ce qu’il en est pour la CNIL").first().click();
        page.locator("[data-note=breach] button").click();
        assertThat(page.locator("[data-note=breach] .error[role=alert]"))
                .hasText("Dites si des personnes sont en danger.");
        page.locator("input[name=b-risk][value=yes]").check();
        assertThat(page.locator("#b-at")).isHidden();
        assertNobodyIsShutOut();
        page.locator("[data-note=breach] button").click();
        assertThat(page.locator("#breach")).containsText("prévenez la CNIL avant le");
        assertThat(page.locator("#breach")).isFocused();

        page.getByText("Corriger ce qui est noté").first().click();
        page.locator("input[name=b-risk][value=told]").check();
        page.locator("#b-at").fill("2099-01-01T10:00");
        page.locator("[data-note=breach] button").click();
        assertThat(page.locator("[data-note=breach] .error[role=alert]")).containsText("à venir");
        page.locator("#b-at").fill((String) page.evaluate("document.querySelector('#r-at').value"));
        page.locator("#b-reference").fill("CNIL 77");
        page.locator("[data-note=breach] button").click();
        assertThat(page.locator("#breach")).containsText("La CNIL a été prévenue le");

        page.getByText("Noter que le CERT Santé est prévenu").first().click();
        page.locator("#r-channel").selectOption("TELEPHONE");
        assertNobodyIsShutOut();
        page.locator("[data-note=cert] button").click();
        assertThat(page.locator("#cert")).containsText("Le CERT Santé a été prévenu le");
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setForcedColors(com.microsoft.playwright.options.ForcedColors.ACTIVE)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        assertNobodyIsShutOut();
    }

    @Test
    void thePageIsThereAndTheDraftGoesOnWhenNothingCanBeFetched() {
        int before = requests();
        try (Line line = Line.to(service.origin())) {
            origins.add(line.origin() + "/");
            page.navigate(line.origin() + "/sign-in?to=/request&text=sud%20francilien&lang=fr");
            page.locator(".accounts button").first().click();
            page.locator("#request").waitFor();
            fillIn();
            Browser.awaitShell(page);
            line.cut(true);
            page.reload();

            assertThat(page.locator("#connection")).containsText("Connexion coupée");
            assertThat(page.locator("#f-people-0-skill")).hasValue("REM.AD");
            assertNobodyIsShutOut();
            page.locator("#f-comment").fill("Par l’entrée nord");
            page.locator("#send").click();
            assertThat(page.locator("#sending")).containsText("Nouvel essai");
            page.reload();
            assertThat(page.locator("#sending")).isVisible();
            assertThat(requests()).isEqualTo(before);
            line.cut(false);
            assertThat(page.locator(".followed")).containsText("Par l’entrée nord");
            assertThat(requests()).isEqualTo(before + 1);

            line.cut(true);
            page.reload();
            assertThat(page.locator(".followed")).containsText("Par l’entrée nord");
            line.cut(false);
            page.locator("#account button").click();
            page.locator(".start").waitFor();
            assertThat(page.evaluate("caches.keys().then((kept) => kept.length)"))
                    .isEqualTo(0);
            assertThat(page.evaluate(
                            "Object.keys(localStorage).filter((key) => key.startsWith('renfort.seen')).length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void theDraftOutlivesAReloadAndIsSharedByTwoTabs() {
        signIn("fr");
        fillIn();
        page.locator("#f-comment").fill("Entrée des livraisons");
        page.reload();
        assertThat(page.locator("#f-comment")).hasValue("Entrée des livraisons");
        assertThat(page.locator("#f-people-0-skill")).hasValue("REM.AD");

        Page other = browser.page();
        other.navigate(service.origin() + "/request?lang=fr");
        assertThat(other.locator("#f-comment")).hasValue("Entrée des livraisons");
        other.locator("#f-comment").fill("Entrée principale");

        assertThat(page.locator("#f-comment")).hasValue("Entrée principale");
        page.getByText("Effacer le brouillon").click();
        assertThat(page.locator("#f-comment")).hasValue("");
    }

    @Test
    void mistakesAreToldAtTheirFieldsAndTheFirstHasTheFocus() {
        signIn("fr");
        page.locator("#f-incident-1, #f-kind").last().waitFor();
        addPeople();
        page.locator("#f-people-0-count").fill("900");
        page.locator("#send").click();

        assertThat(page.locator("#problems")).containsText("à corriger");
        assertThat(page.locator("#f-people-0-skill-error")).hasText("Choisissez une compétence.");
        assertThat(page.locator("#f-people-0-count-error")).hasText("Donnez un nombre de 1 à 50.");
        assertThat(page.locator("#f-people-0-count")).hasAttribute("aria-invalid", "true");
        assertThat(page.evaluate(
                        "document.activeElement === document.querySelector('[aria-invalid], .choice:has(.error:not(:empty)) input')"
                                + " || document.activeElement.matches('.choice:has(.error:not(:empty)) input')"))
                .isEqualTo(true);
        assertNobodyIsShutOut();
    }

    @Test
    void itIsAllInEnglishToo() {
        signIn("en");
        assertThat(page.locator("#send")).hasText("Send the request");
        assertThat(page.locator("main").innerText()).doesNotContain("Envoyer", "Gravité", "Équipe");
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        assertNobodyIsShutOut();
    }

    private void signIn(String language) {
        page.navigate(service.origin() + "/sign-in?to=/request&text=sud%20francilien&lang=" + language);
        page.locator(".accounts button").first().focus();
        page.keyboard().press("Enter");
        page.locator("#request").waitFor();
    }

    private void fillIn() {
        focusBy("kind");
        page.locator("#f-kind").selectOption("RANSOMWARE");
        page.locator("#f-severity-2").check();
        addPeople();
        page.locator("#f-people-0-skill").selectOption("REM.AD");
    }

    private void addPeople() {
        page.locator("[data-add=people]").click();
    }

    /** Declares a new attack where others are open, and puts the focus on a field of it. */
    private void focusBy(String field) {
        if (page.locator("input[name=incident]").count() > 0) {
            page.locator("input[name=incident][value=new]").check();
        }
        if (page.locator("#f-site").count() > 0) {
            page.locator("#f-site").focus();
            page.keyboard().press("ArrowDown");
        }
        page.locator("#f-" + field).focus();
    }

    private void tabTo(String id) {
        tabUntil("document.activeElement.id === '" + id + "'");
    }

    private void tabToText(String text) {
        tabUntil("document.activeElement.textContent === '" + text + "'");
    }

    private void tabUntil(String there) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(there))) {
                return;
            }
        }
        throw new AssertionError("No Tab leads there: " + there);
    }

    /** No violation that axe finds, and no sideways scrolling at 320 px. */
    private void assertNobodyIsShutOut() {
        assertThat(Browser.accessibility(page).analyze().getViolations())
                .extracting(Rule::toString)
                .isEmpty();
        page.setViewportSize(320, 640);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        page.setViewportSize(360, 800);
    }

    private String kept(String what) {
        return String.valueOf(page.evaluate("Object.entries(localStorage).filter(([key]) => key.startsWith('renfort."
                + what + "')).map(([, value]) => value)[0] ?? null"));
    }

    private static int requests() {
        return graphql(
                        "coordinator; regions=11",
                        "{ region(code: \"11\") { reinforcementRequests(first: 100) { nodes { id } } } }",
                        Map.of())
                .at("/region/reinforcementRequests/nodes")
                .size();
    }

    private static void lendAnExpert(JsonNode site) {
        String coordinator = "coordinator; regions=11";
        String lender = graphql(
                        coordinator,
                        "mutation($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { organisation { id } } }",
                        Map.of(
                                "input",
                                Map.of("regionCode", "11", "name", "GRADeS", "kind", "GRADES", "maxLentPerDay", 4)))
                .at("/registerOrganisation/organisation/id")
                .asText();
        Instant today = java.time.InstantSource.system().instant().truncatedTo(ChronoUnit.DAYS);
        graphql(
                coordinator,
                "mutation($input: RegisterExpertInput!) { registerExpert(input: $input) { expert { id } userErrors { message } } }",
                Map.of(
                        "input",
                        Map.of(
                                "organisationId",
                                lender,
                                "givenName",
                                "Zoé",
                                "familyName",
                                "Roux",
                                "base",
                                Map.of(
                                        "latitude",
                                        site.path("latitude").asDouble() + 0.1,
                                        "longitude",
                                        site.path("longitude").asDouble()),
                                "skills",
                                List.of(Map.of("skill", "REM.AD", "level", 3)),
                                "calendar",
                                List.of(Map.of(
                                        "kind",
                                        "AVAILABLE",
                                        "startsAt",
                                        today.toString(),
                                        "endsAt",
                                        today.plus(30, ChronoUnit.DAYS).toString())),
                                "maxTravelMinutes",
                                120,
                                "noticeMinutes",
                                60)));
    }

    private static JsonNode graphql(String viewer, String query, Map<String, ?> variables) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.origin() + "/graphql"))
                    .header("Content-Type", "application/json")
                    .header("Renfort-Viewer", viewer)
                    .POST(HttpRequest.BodyPublishers.ofString(
                            JSON.writeValueAsString(Map.of("query", query, "variables", variables))));
            JsonNode answer = JSON.readTree(service.send(request).body());
            assertThat(answer.has("errors")).as(answer.toString()).isFalse();
            return answer.path("data");
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static String text(Route route) {
        String body = route.request().postData();
        return body == null ? "" : body;
    }
}
