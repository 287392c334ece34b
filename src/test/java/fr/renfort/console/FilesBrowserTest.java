package fr.renfort.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ForcedColors;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of the pool in a real browser: sent, looked at, applied. */
class FilesBrowserTest {

    private static final String HEAD =
            "référence;organisme;nom;prénom;téléphone;latitude;longitude;trajet max (min);préavis (min);compétences\n";

    private static ConsoleService service;
    private Browser browser;
    private Page page;

    @BeforeAll
    static void start() {
        service = ConsoleService.start(true).withRegister();
        String registered =
                "{\"query\":\"mutation { registerOrganisation(input: { regionCode: \\\"11\\\", name: \\\"GRADeS\\\","
                        + " kind: GRADES, maxLentPerDay: 4 }) { organisation { id } userErrors { message } } }\"}";
        String answer = service.send(HttpRequest.newBuilder(URI.create(service.origin() + "/graphql"))
                        .header("Content-Type", "application/json")
                        .header("Renfort-Viewer", "coordinator; regions=11")
                        .POST(HttpRequest.BodyPublishers.ofString(registered)))
                .body();
        assertThat(answer).contains("\"userErrors\":[]");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void open() {
        browser = Browser.open();
        page = browser.page();
    }

    @AfterEach
    void nothingLeftTheOriginAndNothingWasComplainedOf() {
        assertThat(browser.requests()).allMatch(url -> url.startsWith(service.origin()));
        assertThat(browser.complaints())
                .allMatch(complaint -> complaint.contains("net::ERR_") || complaint.contains("status of 4"));
        browser.close();
    }

    @Test
    void aFileIsLookedAtThenAppliedAndSentAgainChangesNothing() {
        String whole = HEAD + person("F1", "Roux", "01 60 00 00 01") + person("F2", "Blanc", "");
        signIn("fr");
        assertThat(page.locator("#fetch")).hasAttribute("href", "/exchange/experts.csv");
        page.locator("#file").isVisible();
        page.locator("#sent button").click();
        assertThat(page.locator("#wrong")).hasText("Choisissez d’abord un fichier.");

        look(whole);
        assertThat(page.locator("#preview-title")).isFocused();
        assertThat(page.locator(".figures dd").first()).hasText("2");
        assertThat(page.locator(".changes > li").first()).containsText("Roux");
        page.locator("#apply").click();
        assertThat(page.locator("#preview-title")).hasText("C’est fait");
        page.locator("#another").click();
        assertThat(page.locator("#shown")).isEmpty();

        look(whole);
        assertThat(page.locator("#shown")).containsText("rien ne changerait");
        assertThat(page.locator("#apply")).hasCount(0);

        look(whole.replace("01 60 00 00 01", "01 60 00 00 99"));
        assertThat(page.locator(".changes del")).containsText("01 60 00 00 01");
        assertThat(page.locator(".changes ins")).containsText("01 60 00 00 99");
        assertNobodyIsShutOut();
        page.locator("#drop").click();
        assertThat(page.locator("#shown")).isEmpty();
    }

    @Test
    void whatIsWrongIsToldByLineAndCannotBeApplied() {
        signIn("en");
        look(HEAD + person("W1", "Vert", "") + "W2;GRADeS;Gris;Ana;;48.85;2.35;many;240;\n");

        assertThat(page.locator("#preview-title")).hasText("This file cannot be applied");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("3");
        assertThat(page.locator("tbody tr")).containsText("The value must be a whole number.");
        assertThat(page.locator("#apply")).hasCount(0);
        assertNobodyIsShutOut();

        page.locator("[value=lots]").check();
        assertThat(page.locator("#shown")).isEmpty();
        assertThat(page.locator("#fetch")).hasAttribute("href", "/exchange/lots.csv");
        look("âge\n3\n");
        assertThat(page.locator("#wrong p").first()).isVisible();
    }

    @Test
    void whoIsCutOffIsToldSoAndSendsAgain() {
        String whole = HEAD + person("C1", "Noir", "");
        signIn("fr");
        browser.cut(true);
        look(whole);
        assertThat(page.locator("#wrong")).containsText("La connexion s’est coupée");
        browser.cut(false);
        page.locator("#sent button").click();
        page.locator("#apply").waitFor();
        browser.cut(true);
        page.locator("#apply").click();
        assertThat(page.locator("#wrong")).containsText("rien n’est fait deux fois");
        browser.cut(false);
        page.locator("#apply").click();
        assertThat(page.locator("#preview-title")).hasText("C’est fait");
    }

    @Test
    void shutsNobodyOutOnATelephoneByNightAndInColoursOfTheirOwn() {
        page.setViewportSize(320, 640);
        signIn("fr");
        look(HEAD + person("P1", "Or", "") + person("P2", "Argent", ""));
        page.locator("#apply").waitFor();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertNobodyIsShutOut();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertNobodyIsShutOut();
    }

    @Test
    void whoKeepsNoPoolIsToldForWhomThePageIs() {
        page.navigate(service.origin() + "/sign-in?to=/files&text=sud%20francilien&lang=fr");
        page.locator(".accounts button").first().click();

        assertThat(page.locator("[role=alert]")).containsText("pour les coordinateurs et les prêteurs");
    }

    private static String person(String reference, String name, String phone) {
        return reference + ";GRADeS;" + name + ";Zoé;" + phone + ";48.85;2.35;90;240;REM.AD:3\n";
    }

    private void look(String content) {
        page.locator("#file").setInputFiles(new FilePayload("fichier.csv", "text/csv", content.getBytes(UTF_8)));
        page.locator("#sent button").click();
    }

    private void signIn(String language) {
        page.navigate(service.origin() + "/sign-in?to=/files&lang=" + language);
        page.locator(".accounts button")
                .filter(new Locator.FilterOptions()
                        .setHasText(language.equals("fr") ? "Coordinateur (ARS)" : "Coordinator (ARS)"))
                .click();
        page.locator("#sent").waitFor();
    }

    private void assertNobodyIsShutOut() {
        assertThat(Browser.accessibility(page).analyze().getViolations())
                .extracting(Rule::toString)
                .isEmpty();
    }
}
